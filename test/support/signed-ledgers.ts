/** Histories of one signed and witnessed ledger, as files: what it is, what it was, and what its operator could make of it. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anyState, type RecordedEvent } from "@chidao/core/store";
import { openSqliteStore } from "@chidao/store-sqlite";
import {
  type Chidao,
  createChidao,
  fileHeads,
  makeKey,
  makeTrustFile,
  openSqlite,
  type Signer,
  signerFromFile,
  virtualClock,
  witnessHead,
} from "chidao";
import { ok } from "./bundles.js";
import { openRaw } from "./raw-sqlite.js";
import { answerOf, eventsOf } from "./store-helpers.js";

const by = { agency: "vp-vi-du" };
const on = "2023-01-10";

export interface SignedLedgers {
  readonly folder: string;
  /** The ledger as it is. */
  readonly now: string;
  /** A backup of it from before. */
  readonly older: string;
  /** Another history from the first report on, signed with the ledger's own key. */
  readonly rewritten: string;
  /** The same up to the head that was seen outside, and another history after it. */
  readonly rewrittenAfter: string;
  /** The same number of records, others among them, signed with the ledger's own key. */
  readonly otherView: string;
  /** Another ledger under another key. */
  readonly stranger: string;
  /** The ledger as it is, but for what `change` makes of its records; signed with the ledger's own key. */
  readonly remade: (name: string, change: (event: RecordedEvent) => RecordedEvent) => Promise<string>;
  /** The head that an outside body has seen and keeps. */
  readonly seen: string;
  /** A trust file with the ledger's key and the outside body's. */
  readonly policy: string;
  /** A list with the key of the author of the reports. */
  readonly authors: string;
  /** Records under that head. */
  readonly seenSize: number;
  readonly open: (folder: string) => Promise<Chidao>;
  readonly editReadModel: (folder: string) => Promise<void>;
  readonly remove: () => void;
}

/** `byAuthor`: what was truly reported is signed by whoever reported it. Nobody else has that key. */
export async function signedLedgers({ byAuthor }: { readonly byAuthor: boolean }): Promise<SignedLedgers> {
  const folder = mkdtempSync(join(tmpdir(), "chidao-detection-"));
  const key = async (name: string, type: "log" | "witness" = "log") => {
    const { publicKey } = ok(await makeKey(join(folder, `${name}.key`), name, type));
    return { publicKey, signer: ok(await signerFromFile(join(folder, `${name}.key`))) };
  };
  const own = await key("so-cai.example/thu");
  const strange = await key("so-cai.example/la");
  const witness = await key("thanh-tra.example", "witness");
  const author = await key("so-mau.example");

  const open = async (path: string): Promise<Chidao> => {
    const store = ok(await openSqlite({ file: join(path, "chidao.db"), mode: "open" }));
    return createChidao({ store, heads: fileHeads(join(path, "heads")), readModels: { file: join(path, "views.db") } });
  };
  /** The story up to a head, and then more of it; the same words give the same bytes. */
  const tell = async (name: string, told: Told): Promise<{ readonly path: string; readonly chidao: Chidao }> => {
    const path = join(folder, name);
    mkdirSync(path);
    const store = ok(await openSqlite({ file: join(path, "chidao.db"), mode: "create" }));
    const clock = virtualClock("2023-01-10T02:00:00.000Z");
    const options = { store, clock, heads: fileHeads(join(path, "heads")) };
    const chidao = createChidao(options);
    const signing = byAuthor ? createChidao({ ...options, author: author.signer }) : chidao;
    const reporting = (words: string) => (told.name === undefined && words in trulySaid ? signing : chidao);
    await beginning(chidao, told.name ?? "Sổ thử");
    for (const [at, words] of told.reports.entries()) await report(reporting(words), words, at);
    ok(await chidao.audit.signHead([told.signer ?? own.signer]));
    for (const [at, words] of (told.later ?? []).entries()) await report(reporting(words), words, 100 + at);
    if (told.later !== undefined) ok(await chidao.audit.signHead([told.signer ?? own.signer]));
    return { path, chidao };
  };
  const remade: SignedLedgers["remade"] = async (name, change) => {
    const path = join(folder, name);
    mkdirSync(path);
    const from = answerOf(await openSqliteStore({ file: join(folder, "now", "chidao.db"), mode: "read-only" }));
    const store = answerOf(await openSqliteStore({ file: join(path, "chidao.db"), mode: "create" }));
    for (const event of await eventsOf(from.readAll())) {
      const { index: _index, stream, revision: _revision, ...rest } = change(event);
      answerOf(await store.append({ stream, expected: anyState, events: [rest], basis: [] }));
    }
    await from.close();
    const chidao = createChidao({ store, heads: fileHeads(join(path, "heads")) });
    ok(await chidao.audit.signHead([own.signer]));
    await chidao.close();
    return path;
  };
  const closed = async (name: string, told: Told): Promise<string> => {
    const { path, chidao } = await tell(name, told);
    await chidao.close();
    return path;
  };

  const reports = ["lần 1", "lần 2", "lần 3"];
  const { path: seenAt, chidao: atSeen } = await tell("seen", { reports });
  const request = ok(await atSeen.audit.witnessRequest(0));
  const seen = ok(
    await witnessHead({
      ...{ request, signer: witness.signer, logs: [own.publicKey], folder: join(folder, "tt") },
      now: "2023-01-11T00:00:00.000Z",
    }),
  );
  await atSeen.close();
  rmSync(seenAt, { recursive: true, force: true });
  const later = ["lần 4", "lần 5"];
  return {
    folder,
    now: await closed("now", { reports, later }),
    older: await closed("older", { reports: ["lần 1"] }),
    rewritten: await closed("rewritten", { reports: ["lần một", "lần 2", "lần 3"], later }),
    rewrittenAfter: await closed("rewritten-after", { reports, later: ["lần bốn", "lần năm"] }),
    otherView: await closed("other-view", { reports: ["lần 1", "lần 2", "khác"], later }),
    stranger: await closed("stranger", { name: "Sổ lạ", reports, later, signer: strange.signer }),
    remade,
    authors: `author ${author.publicKey} so-mau 2020-01-01\n`,
    seen: seen.note,
    seenSize: seen.size,
    policy: ok(makeTrustFile({ logs: [own.publicKey], witnesses: [witness.publicKey] })),
    open,
    editReadModel: async (path) => {
      const chidao = await open(path);
      ok(await chidao.readModels.replay({ rebuild: true }));
      await chidao.close();
      const raw = openRaw(join(path, "views.db"));
      const [table] = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'facts%'").all();
      const [column] = raw
        .prepare(`SELECT name FROM pragma_table_info('${table?.["name"]}') WHERE type = 'TEXT' AND name LIKE '%data%'`)
        .all();
      raw.exec(
        `UPDATE "${table?.["name"]}" SET "${column?.["name"]}" = replace("${column?.["name"]}", 'lần 1', 'lần 7')`,
      );
      raw.close();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What the body itself reported, in every history that keeps to it. */
const trulySaid: Readonly<Record<string, true>> = {
  "lần 1": true,
  "lần 2": true,
  "lần 3": true,
  "lần 4": true,
  "lần 5": true,
};

interface Told {
  readonly name?: string;
  readonly reports: ReadonlyArray<string>;
  readonly later?: ReadonlyArray<string>;
  readonly signer?: Signer;
}

async function beginning(chidao: Chidao, name: string): Promise<void> {
  ok(await chidao.ledger.open({ name, illustrative: true, on, by, commandId: "open" }));
  for (const id of ["vp-vi-du", "so-mau"]) {
    const source = { citation: "hư cấu", note: "cho kiểm thử" };
    const body = { id, kind: "other" as const, names: [`Sở ${id}`], fictional: true, source };
    ok(await chidao.agencies.register({ ...body, on, by, commandId: id }));
  }
  ok(await chidao.calendars.publish({ years: "vietnam", on, by, commandId: "calendar" }));
  const directive = { source: "oral-order" as const, title: "Chỉ đạo miệng (hư cấu)", directedBy: "vp-vi-du" };
  ok(await chidao.directives.register({ ...directive, directedOn: on, on, by, commandId: "d1" }));
  const task = { directive: "D1", kind: "general", words: "Lập danh sách", lead: "so-mau" };
  ok(await chidao.assignments.issue({ ...task, on, by, commandId: "d1.1" }));
}

async function report(chidao: Chidao, words: string, number: number): Promise<void> {
  const said = { assignment: "D1.1", words, on, by: { agency: "so-mau" }, commandId: `report.${number}` };
  ok(await chidao.assignments.report(said));
}
