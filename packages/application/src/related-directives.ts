/** The other directives that a command on one speaks of, and those that stand in a chain with them. */
import { type Entry, fold, type StoreFault, streamName, type UndecodableEvent } from "@chidao/core";
import {
  chainFrom,
  type Directive,
  type DirectiveCommand,
  evolveDirective,
  relatedDirective,
  unregisteredDirective,
} from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { Environment } from "./environment.js";
import { loadStream } from "./load-stream.js";

/** Their streams, each once. What joins a chain in the very moment of deciding is not followed; see decision 61. */
export function loadRelated(
  environment: Environment,
  command: DirectiveCommand,
): TaskEither<StoreFault | UndecodableEvent, ReadonlyArray<string>> {
  return async () => {
    const first = otherNamedIn(command);
    if (first === undefined || first === command.directive) return E.right([]);
    const loaded = new Map<string, Directive | undefined>();
    for (;;) {
      const next = chainFrom(first, (id) => loaded.get(id)).find((id) => !loaded.has(id));
      if (next === undefined) return E.right([...loaded.keys()].map((id) => streamName("directive", id)));
      const stream = await loadStream(environment, streamName("directive", next))();
      if (E.isLeft(stream)) return stream;
      loaded.set(next, foldDirective(stream.right.entries));
    }
  };
}

export function foldDirective(entries: ReadonlyArray<Entry> | undefined): Directive | undefined {
  return entries && fold({ initialState: unregisteredDirective, evolve: evolveDirective }, entries);
}

function otherNamedIn(command: DirectiveCommand): string | undefined {
  if (command.type === "MergeDirectives") return command.survivor;
  return "through" in command ? relatedDirective(command.through) : undefined;
}
