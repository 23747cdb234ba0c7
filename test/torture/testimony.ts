/** What the workers said, in the order of the log: the attempts, the answers, and what readers were shown. */
import type { Appended, AppendRequest, StoreFault } from "@chidao/core/store";

/** A batch of events under one name, however often it was tried. */
export interface Batch {
  readonly key: string;
  readonly tries: ReadonlyArray<AppendRequest>;
  /** How the last attempt ended; while nobody knows, the batch may be stored or not. */
  readonly fate: "unknown" | "refused" | "acknowledged";
  readonly appended?: Appended;
}

export interface Copy {
  readonly to: string;
  /** Events that were acknowledged before it began. */
  readonly eventsMin: number;
  /** Events in it, once it was said to be whole. */
  readonly events?: number;
}

export interface Testimony {
  readonly batches: ReadonlyMap<string, Batch>;
  /** By index, the id of the event that some reader was shown there. */
  readonly seen: ReadonlyMap<number, string>;
  /** By reader, the index from which it has to go on. */
  readonly next: ReadonlyMap<string, number>;
  /** By path, the backups that were begun. */
  readonly copies: ReadonlyMap<string, Copy>;
  /** What can't be reconciled with a promise, whatever the files hold. */
  readonly contradictions: ReadonlyArray<string>;
  /** Faults that workers met, by tag. */
  readonly faults: ReadonlyMap<string, number>;
}

export type Mark =
  | { readonly mark: "try"; readonly key: string; readonly request: AppendRequest }
  | { readonly mark: "answer"; readonly key: string; readonly appended?: Appended; readonly fault?: StoreFault }
  | {
      readonly mark: "saw";
      readonly reader: string;
      readonly from: number;
      readonly events: ReadonlyArray<readonly [index: number, id: string]>;
    }
  | { readonly mark: "caughtUp"; readonly reader: string; readonly next: number; readonly index: number }
  | { readonly mark: "copyBegun"; readonly to: string }
  | { readonly mark: "copied"; readonly to: string; readonly events: number }
  | { readonly mark: "fault"; readonly name: string; readonly fault: { readonly _tag: string } };

/** A testimony that grows; `now` is what was said so far, and changes with the next mark. */
export function testimony(): { hear(mark: Mark): void; readonly now: Testimony } {
  const batches = new Map<string, Batch>();
  const seen = new Map<number, string>();
  const next = new Map<string, number>();
  const faults = new Map<string, number>();
  const contradictions: Array<string> = [];
  const copies = new Map<string, Copy>();
  let acknowledged = 0;

  function hearAnswer(key: string, appended: Appended | undefined, fault: StoreFault | undefined): void {
    const batch = batches.get(key) ?? { key, tries: [], fate: "unknown" };
    if (appended === undefined) {
      if (fault !== undefined) faults.set(fault._tag, (faults.get(fault._tag) ?? 0) + 1);
      batches.set(key, { ...batch, fate: "refused" });
    } else {
      batches.set(key, { ...batch, fate: "acknowledged", appended });
      acknowledged = Math.max(acknowledged, appended.lastIndex + 1);
    }
  }

  function see(reader: string, index: number, id: string): void {
    const expected = next.get(reader) ?? 0;
    if (index !== expected) contradictions.push(`${reader} was shown index ${index} instead of ${expected}`);
    next.set(reader, index + 1);
    const before = seen.get(index);
    if (before !== undefined && before !== id) {
      contradictions.push(`${reader} was shown ${id} at index ${index}, where ${before} was shown before`);
    }
    seen.set(index, id);
  }

  return {
    now: { batches, seen, next, copies, contradictions, faults },
    hear: (mark) => {
      switch (mark.mark) {
        case "try": {
          const before = batches.get(mark.key)?.tries ?? [];
          batches.set(mark.key, { key: mark.key, tries: [...before, mark.request], fate: "unknown" });
          return;
        }
        case "answer":
          return hearAnswer(mark.key, mark.appended, mark.fault);
        case "saw":
          for (const [index, id] of mark.events) see(mark.reader, index, id);
          return;
        case "caughtUp":
          if (mark.index !== mark.next - 1) {
            contradictions.push(`${mark.reader} was told ${mark.index} as the end after index ${mark.next - 1}`);
          }
          return;
        case "copyBegun":
          copies.set(mark.to, { to: mark.to, eventsMin: acknowledged });
          return;
        case "copied":
          copies.set(mark.to, { to: mark.to, eventsMin: 0, ...copies.get(mark.to), events: mark.events });
          return;
        case "fault":
          faults.set(mark.fault._tag, (faults.get(mark.fault._tag) ?? 0) + 1);
          return;
      }
    },
  };
}
