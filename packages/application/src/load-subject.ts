/** One task or one directive with its whole history, read from its stream when a command needs it. */
import { fold, type StoreFault, streamName, type UndecodableEvent } from "@chidao/core";
import {
  type Assignment,
  type Directive,
  describePersonalValue,
  evolveAssignment,
  evolveDirective,
  evolvePersonalValue,
  type PersonalValueDescription,
  unissuedAssignment,
  unmentionedValue,
  unregisteredDirective,
} from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { loadBasisStream } from "./basis-cache.js";
import type { Environment } from "./environment.js";
import { loadStream } from "./load-stream.js";

/** The assignment as it is now; without any entry when there is none of this id. */
export function loadAssignment(
  environment: Environment,
  id: string,
): TaskEither<StoreFault | UndecodableEvent, Assignment> {
  return async () => {
    const loaded = await loadStream(environment, streamName("assignment", id))();
    if (E.isLeft(loaded)) return loaded;
    return E.right(fold({ initialState: unissuedAssignment, evolve: evolveAssignment }, loaded.right.entries));
  };
}

/** The directive; unless it is to be `fresh`, perhaps as it was remembered: for what a decision reads and does not write. */
export function loadDirective(
  environment: Environment,
  id: string,
  fresh = false,
): TaskEither<StoreFault | UndecodableEvent, Directive> {
  return async () => {
    const loaded = await loadBasisStream(environment, streamName("directive", id), fresh)();
    if (E.isLeft(loaded)) return loaded;
    return E.right(fold({ initialState: unregisteredDirective, evolve: evolveDirective }, loaded.right.entries));
  };
}

/** What is recorded about a personal value. */
export function loadPersonalValue(
  environment: Environment,
  commitment: string,
): TaskEither<StoreFault | UndecodableEvent, PersonalValueDescription> {
  return async () => {
    const loaded = await loadStream(environment, streamName("personal", commitment))();
    if (E.isLeft(loaded)) return loaded;
    const value = fold({ initialState: unmentionedValue, evolve: evolvePersonalValue }, loaded.right.entries);
    return E.right(describePersonalValue(value));
  };
}
