/** `chidao personal`: personal values behind commitments: how long they are kept, what forbids their erasure, and it. */
import type { AccessEntry, ErasureGround } from "chidao";
import { type CommandGroup, defineCommand } from "../define/command.js";
import { needed, oneOfTexts, optional } from "../define/flag.js";
import { entryFlags, givenEntry, writeCommand } from "../define/write-command.js";
import { unwrap } from "../failure.js";
import { parseBasisText } from "../input/document.js";
import { completeEntry, parseActorText } from "../input/entry.js";
import { about } from "../messages/about.js";
import { personalWords } from "../messages/personal.js";
import { accessLogOf } from "../output/log-access.js";
import { erasedLines, finishedLines, personalLines } from "../render/personal.js";
import type { Session } from "../session.js";
import { sqliteFileOf } from "../store-url.js";

const grounds = ["request", "purpose-ended", "retention-ended", "authority-decision", "other"] as const;

const argument = { name: "value", about: personalWords.flags.value, required: true };
const legalBasis = needed("--law <text>", personalWords.flags.law);
const reason = needed("--reason <text>", about.flags.reason);
const document = optional("--basis <document>", about.flags.basis, parseBasisText);

const list = defineCommand({
  name: "list",
  about: personalWords.about.list,
  flags: {},
  run: async ({ session }) => {
    const chidao = await session.open("read-only");
    const listed = unwrap(await chidao.personal.list());
    return { json: listed, screen: (page) => personalLines(listed, page) };
  },
});

const erase = defineCommand({
  name: "erase",
  about: personalWords.about.erase,
  notes: personalWords.notes.erase,
  argument,
  flags: {
    ground: needed("--ground <ground>", personalWords.flags.ground, oneOfTexts(...grounds)),
    law: legalBasis,
    second: needed("--second <agency:role>", personalWords.flags.second, parseActorText),
    basis: document,
    ...entryFlags,
  },
  run: async ({ session, argument: value, flags }) => {
    const entry = completeEntry(givenEntry(flags), session.env["CHIDAO_ACTOR"]);
    const chidao = await session.open("open");
    const erased = unwrap(
      await chidao.personal.erase({
        ...{ ...entry, value, legalBasis: flags.law, ground: flags.ground as ErasureGround },
        ...{ secondPerson: flags.second, searchIn: filesBeside(session) },
        ...(flags.basis === undefined ? {} : { document: flags.basis }),
      }),
    );
    const given = await exportsGiven(session);
    return { json: { ...erased, exportsGiven: given }, screen: (page) => erasedLines(erased, given, page) };
  },
});

/** Files that were handed out before and may show the value; bundles and receipts never do. */
async function exportsGiven(session: Session): Promise<ReadonlyArray<AccessEntry>> {
  const read = await accessLogOf(session)?.read();
  const entries = read?.ok === true ? read.value.entries : [];
  return entries.filter(({ gave, asked }) => gave !== null && /^(?:export (?!evidence)|board )/.test(asked));
}

/** The ledger's file and everything that this program keeps beside it. */
function filesBeside(session: Session): ReadonlyArray<string> {
  const file = sqliteFileOf(session.storeUrl());
  if (file === undefined) return [];
  const beside = [
    "",
    "-wal",
    "-journal",
    ".views.db",
    ".views.db-wal",
    ".disclosures",
    ".evidence",
    ".heads",
    ".access.jsonl",
  ];
  return beside.map((ending) => `${file}${ending}`);
}

const refuse = writeCommand({
  name: "refuse",
  about: personalWords.about.refuse,
  argument,
  flags: { law: legalBasis, reason, basis: document },
  write: ({ chidao, argument: value, flags, entry }) => chidao.personal.refuse({ ...entry, value, ...grounded(flags) }),
});

const hold = writeCommand({
  name: "hold",
  about: personalWords.about.hold,
  argument,
  flags: { law: legalBasis, reason, basis: document },
  write: ({ chidao, argument: value, flags, entry }) => chidao.personal.hold({ ...entry, value, ...grounded(flags) }),
});

interface Grounded {
  readonly law: string;
  readonly reason: string;
  readonly basis: ReturnType<typeof parseBasisText> | undefined;
}

function grounded({ law, reason: why, basis }: Grounded) {
  return { legalBasis: law, reason: why, ...(basis === undefined ? {} : { document: basis }) };
}

const lift = writeCommand({
  name: "lift",
  about: personalWords.about.lift,
  argument,
  flags: { law: legalBasis, reason },
  write: ({ chidao, argument: value, flags, entry }) =>
    chidao.personal.lift({ ...entry, value, legalBasis: flags.law, reason: flags.reason }),
});

const retain = writeCommand({
  name: "retain",
  about: personalWords.about.retain,
  argument,
  flags: { law: legalBasis, until: needed("--until <day>", personalWords.flags.until) },
  write: ({ chidao, argument: value, flags, entry }) =>
    chidao.personal.retain({ ...entry, value, legalBasis: flags.law, keepUntil: flags.until }),
});

const finish = defineCommand({
  name: "finish",
  about: personalWords.about.finish,
  flags: {},
  run: async ({ session }) => {
    const chidao = await session.open("open");
    const done = unwrap(await chidao.personal.finish());
    return { json: done, screen: (page) => finishedLines(done.finished, page) };
  },
});

export const personalGroup: CommandGroup = {
  name: "personal",
  about: personalWords.about.group,
  commands: [list, erase, refuse, hold, lift, retain, finish],
};
