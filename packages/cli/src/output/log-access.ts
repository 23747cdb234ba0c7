/**
 * Notes beside the ledger what was read out of it and handed on. `CHIDAO_ACCESS_LOG` says how much: `exports` (default)
 * what became a file, `all` also what was only looked at, `off` nothing. Where the log can't be written, as on a disk that
 * is read-only, that is said and the command's answer stands: the file is handed out already.
 */
import { type AccessEntry, type AccessLog, fileAccessLog } from "chidao";
import type { Gave } from "../define/command.js";
import { parseActorText } from "../input/entry.js";
import type { Session } from "../session.js";
import { sqliteFileOf } from "../store-url.js";

const askedLengthMax = 2_000;

/** Undefined for a ledger that is no file of this machine. */
export function accessLogOf(session: Session): AccessLog | undefined {
  const file = sqliteFileOf(session.storeUrl());
  return file === undefined ? undefined : fileAccessLog(`${file}.access.jsonl`);
}

export async function logAccess(session: Session, argv: ReadonlyArray<string>, gave: Gave | undefined): Promise<void> {
  const setting = session.env["CHIDAO_ACCESS_LOG"] || "exports";
  const isLogged = gave !== undefined ? setting !== "off" : setting === "all" && session.hasLooked();
  const log = isLogged ? accessLogOf(session) : undefined;
  if (log === undefined) return;
  const logged = await log.record(entryOf(session, argv, gave));
  if (!logged.ok) session.terminal.err(`${logged.error.message[session.language]}\n`);
}

function entryOf(session: Session, argv: ReadonlyArray<string>, gave: Gave | undefined): AccessEntry {
  const named = argv[argv.indexOf("--actor") + 1];
  const actor = argv.includes("--actor") ? named : session.env["CHIDAO_ACTOR"];
  const { agency, role = null } = actor === undefined || actor === "" ? { agency: null } : parseActorText(actor);
  return {
    at: session.now(),
    by: agency === null ? null : { agency, role: role ?? null },
    asked: argv.join(" ").slice(0, askedLengthMax),
    position: gave?.position ?? null,
    gave: gave === undefined ? null : { path: gave.path, bytes: gave.bytes, sha256: gave.sha256 },
  };
}
