/** What commands over several streams left half way: a claim without its directive, or a key given up and not released. */
import { categoryOf, type Entry, idOf, type RecordedEvent } from "@chidao/core";

export interface HalfWay {
  /** `claim`: the directive was never written. `release`: the claim that it gives up was not released. */
  readonly what: "claim" | "release";
  readonly directive: string;
  /** Repeating the command under this id resumes it. */
  readonly commandId: string;
}

export interface HalfWayFold {
  add(recorded: RecordedEvent, entry: Entry | undefined): void;
  readonly found: ReadonlyArray<HalfWay>;
}

export function foldHalfWay(): HalfWayFold {
  const written = new Set<string>();
  const released = new Set<string>();
  const begun: Array<HalfWay> = [];
  const ofDirective = (directive: string, commandId: string, data: Partial<Claiming> | undefined): void => {
    written.add(keyOf(directive, commandId));
    if (data?.releases) begun.push({ what: "release", directive, commandId });
  };
  const ofClaim = (type: string, directive: string, commandId: string): void => {
    if (type === "IdentityReleased") released.add(keyOf(directive, commandId));
    else begun.push({ what: "claim", directive, commandId });
  };
  return {
    add: ({ stream, type, metadata }, entry) => {
      const category = categoryOf(stream);
      if (category !== "directive" && category !== "claim") return;
      const { commandId } = JSON.parse(metadata) as { readonly commandId: string };
      const data = entry?.event.data as Partial<Claiming> | undefined;
      if (category === "directive") ofDirective(idOf(stream), commandId, data);
      else if (data?.directive !== undefined) ofClaim(type, data.directive, commandId);
    },
    get found() {
      const done = { claim: written, release: released };
      return begun.filter(({ what, directive, commandId }) => !done[what].has(keyOf(directive, commandId)));
    },
  };
}

interface Claiming {
  readonly directive: string;
  readonly releases: ReadonlyArray<string> | null;
}

function keyOf(directive: string, commandId: string): string {
  return JSON.stringify([directive, commandId]);
}
