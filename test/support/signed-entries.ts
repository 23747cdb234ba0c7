/**
 * A small ledger some of whose entries are signed by their authors, made through the command line in this process, with
 * lists of their keys: right, partial, swapped and past ones.
 */
import { join } from "node:path";
import { anyState, type RecordedEvent } from "@chidao/core/store";
import { openSqliteStore } from "@chidao/store-sqlite";
import { afterAll, beforeAll } from "vitest";
import { type CliHere, cliHere } from "./cli-here.js";
import { answerOf, eventsOf } from "./store-helpers.js";

export const on = ["--on", "2024-01-02"];
export const signedBy = (key: string): ReadonlyArray<string> => ["--author-key", `${key}.key`];
/** The entry of the report, signed by `so`. */
export const reported = 6;
/** A command that writes one entry. */
export const rename = ["agency", "rename", "so-mau", "--name", "Sở khác", "--source", "ví dụ", ...on];
export const report = ["assignment", "report", "D1.1", "--words", "xong một nửa", "--actor", "so-mau", ...on];

export interface SignedEntries extends CliHere {
  /** A file of the folder. */
  readonly at: (name: string) => string;
  /** What a check of a ledger file says, and its step about authors. */
  readonly verify: (file: string, ...rest: ReadonlyArray<string>) => Promise<Judged>;
  readonly eventsIn: (file: string) => Promise<ReadonlyArray<RecordedEvent>>;
  /** The whole ledger written anew into a file, as whoever holds it can do it: all its counts and hashes are right. */
  readonly rewritten: (file: string, change: (event: RecordedEvent) => RecordedEvent) => Promise<void>;
}

export interface Judged {
  readonly code: number;
  /** The document as it was printed; each test looks at a part of it. */
  readonly report: ReturnType<typeof JSON.parse>;
  readonly outcome: string;
  readonly detail: string;
}

export function judged(code: number, stdout: string): Judged {
  const told = JSON.parse(stdout);
  const { outcome, detail } = told.steps.find(({ name }: { readonly name: string }) => name === "authors");
  return { code, report: told, outcome, detail: detail.en };
}

/** An entry with other words under the signature that it had. */
export const forged = (event: RecordedEvent): RecordedEvent =>
  event.index === reported ? { ...event, data: event.data.replace("xong một nửa", "xong tất cả!") } : event;

/** To be called at the top of a test file. */
export function signedEntries(): SignedEntries {
  const here = cliHere({ CHIDAO_ACTOR: "vp-vi-du", CHIDAO_LANG: "en" });
  const { folder, run, must } = here;
  const at = (name: string): string => join(folder.path, name);
  const eventsIn = async (file: string): Promise<ReadonlyArray<RecordedEvent>> => {
    const store = answerOf(await openSqliteStore({ file: at(file), mode: "read-only" }));
    const events = await eventsOf(store.readAll());
    await store.close();
    return events;
  };
  beforeAll(() => makeLedger(here));
  afterAll(here.leave);
  return {
    ...here,
    at,
    eventsIn,
    verify: async (file, ...rest) => {
      const { code, stdout } = await run("verify", "--json", "--store", `sqlite:${file}`, ...rest);
      return judged(code, stdout);
    },
    rewritten: async (file, change) => {
      const store = answerOf(await openSqliteStore({ file: at(file), mode: "create" }));
      for (const event of await eventsIn("chidao.db")) {
        const { index: _index, stream, revision: _revision, ...rest } = change(event);
        answerOf(await store.append({ stream, expected: anyState, events: [rest], basis: [] }));
      }
      await store.close();
      await must("head", "sign", "--key", "ledger.key", "--store", `sqlite:${file}`);
    },
  };
}

async function makeLedger({ folder, must }: CliHere): Promise<void> {
  const keys: Record<string, string> = {};
  for (const name of ["vp", "so"]) {
    await must("key", "make", `${name}.key`, "--name", `${name}.example`);
    keys[name] = (await must("key", "show", `${name}.key`)).stdout.trim();
  }
  await must("key", "make", "ledger.key", "--name", "so-cai.example");
  folder.write("authors", `author ${keys["vp"]} vp-vi-du 2020-01-01\nauthor ${keys["so"]} so-mau 2020-01-01\n`);
  folder.write("vp-only", `author ${keys["vp"]} vp-vi-du 2020-01-01\n`);
  folder.write("swapped", `author ${keys["vp"]} so-mau 2020-01-01\nauthor ${keys["so"]} vp-vi-du 2020-01-01\n`);
  folder.write("past", `author ${keys["vp"]} vp-vi-du 2020-01-01 2020-12-31\n`);
  const directive = { source: "oral-order", title: "Chỉ đạo miệng", directedBy: "vp-vi-du", directedOn: "2024-01-02" };
  folder.write("d1.json", JSON.stringify(directive));
  const body = ["--kind", "office", "--source", "ví dụ", ...on];
  await must("init", "--name", "Thử", ...on, ...signedBy("vp"));
  await must("agency", "add", "vp-vi-du", "--name", "Văn phòng", ...body);
  await must("agency", "add", "so-mau", "--name", "Sở mẫu", ...body, ...signedBy("vp"));
  await must("directive", "register", "d1.json", ...on, ...signedBy("vp"));
  const task = ["--words", "Lập danh sách", "--lead", "so-mau", "--kind", "general"];
  await must("assignment", "issue", "D1", ...task, ...on);
  await must(...report, "--command-id", "report.1", ...signedBy("so"));
  await must("agency", "add", "so-khac", "--name", "Sở khác hẳn", ...body, ...signedBy("vp"));
  await must("head", "sign", "--key", "ledger.key");
}
