/** A kind as callers see it: its words, and what its works ask for. */
import type { AnyField, AnyKind } from "@chidao/domain";
import type { FieldInfo, KindInfo } from "../types/answers.js";

export function kindInfo({ name, label, works }: AnyKind): KindInfo {
  return {
    name,
    label,
    works: works.map(({ command, label, fields }) => ({ command, label, fields: fieldInfos(fields) })),
  };
}

function fieldInfos(fields: Readonly<Record<string, AnyField>>): ReadonlyArray<FieldInfo> {
  return Object.entries(fields).map(([name, { label, input, choices, mayBeUnknown, ...asked }]) => ({
    name,
    label,
    input,
    choices,
    mayBeUnknown,
    fields: fieldInfos(asked.item?.fields ?? asked.fields),
  }));
}
