/** What was read out of a ledger and handed on, kept beside it. */
import type { Outcome } from "./answers.js";

export interface AccessEntry {
  /** When, in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
  readonly at: string;
  /** On whose behalf, as it was declared; null when nobody was named. */
  readonly by: { readonly agency: string; readonly role: string | null } | null;
  /** What was asked, in the words of whoever logs: a command, a question, a route. */
  readonly asked: string;
  /** The last ledger entry that the answer rests on; null when that is not known. */
  readonly position: number | null;
  /** What was handed on; null when it was only looked at. */
  readonly gave: { readonly path: string; readonly bytes: number | null; readonly sha256: string | null } | null;
}

export interface AccessLogView {
  readonly lines: number;
  readonly entries: ReadonlyArray<AccessEntry>;
  /** The first line, from 1, that does not follow the one before it; null when all do. */
  readonly firstBroken: number | null;
}

/** `fileAccessLog(file)` is one. */
export interface AccessLog {
  /** Durable when it resolves; several processes may log at once. */
  record(entry: AccessEntry): Promise<Outcome<void>>;
  read(): Promise<Outcome<AccessLogView>>;
}
