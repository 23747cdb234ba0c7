/** The steps of a task's life as callers see them: their words, and what each asks for. */
import type { LifecycleStep } from "@chidao/domain";
import { operations } from "../commands/steps.js";
import type { StepInfo } from "../types/answers.js";
import { fieldInfos } from "./kinds.js";

function stepInfo({ name, event, label, fields }: LifecycleStep): StepInfo {
  return { name: name as StepInfo["name"], event: event.type, label, fields: fieldInfos(fields) };
}

export const assignmentSteps: ReadonlyArray<StepInfo> = operations.map(stepInfo);
