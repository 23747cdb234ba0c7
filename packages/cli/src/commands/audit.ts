/** `chidao audit`: what an auditor asks a ledger for. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { SampleOptions, SampleView } from "chidao";
import { type CommandGroup, defineCommand } from "../define/command.js";
import { integerText, needed, oneOfTexts, optional } from "../define/flag.js";
import { unwrap } from "../failure.js";
import { about } from "../messages/about.js";
import { sampleWords } from "../messages/sample.js";
import { writersWords } from "../messages/writers.js";
import { writeFileSafely } from "../output/write-file.js";
import { authorsFlag, authorsFrom } from "../proof/author-list.js";
import { sampleLines } from "../render/sample.js";
import { writersLines } from "../render/writers.js";

const sample = defineCommand({
  name: "sample",
  about: sampleWords.about,
  notes: sampleWords.notes,
  flags: {
    seed: needed("--seed <text>", sampleWords.seed),
    each: needed("--each <number>", sampleWords.each, integerText),
    by: optional("--by <what>", sampleWords.by, oneOfTexts("none", "lead", "kind", "status")),
    asOf: optional("--as-of <date>", about.flags.asOf),
    to: optional("--to <folder>", sampleWords.to),
  },
  run: async ({ session, flags: { seed, each, by, asOf, to } }) => {
    const chidao = await session.open("read-only");
    const options: SampleOptions = {
      ...{ seed, each },
      ...(by === undefined ? {} : { by }),
      ...(asOf === undefined ? {} : { asOf }),
    };
    const drawn = unwrap(await chidao.audit.sample(options));
    if (to !== undefined) await writeSample(to, drawn);
    const gave =
      to === undefined ? {} : { gave: { path: to, bytes: null, sha256: null, position: drawn.head.size - 1 } };
    return { ...gave, json: drawn, screen: (page) => sampleLines(drawn, to, page) };
  },
});

const writers = defineCommand({
  name: "writers",
  about: writersWords.about,
  notes: writersWords.notes,
  flags: { authors: authorsFlag },
  run: async ({ session, flags }) => {
    const authors = await authorsFrom(flags.authors, session.terminal);
    const chidao = await session.open("read-only");
    const found = unwrap(await chidao.audit.writers(authors));
    return { json: found, screen: (page) => writersLines(found, page) };
  },
});

/** The head, the list, and a receipt for each task that was drawn. */
async function writeSample(folder: string, drawn: SampleView): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { items, head, ...rest } = drawn;
  for (const { index, receipt } of items) await writeFileSafely(join(folder, `${index}.tlog-proof`), receipt);
  await writeFileSafely(join(folder, "head.note"), head.note);
  const list = { ...rest, head, items: items.map(({ receipt: _, ...item }) => item) };
  await writeFileSafely(join(folder, "sample.json"), `${JSON.stringify(list, null, 2)}\n`);
}

export const auditGroup: CommandGroup = {
  name: "audit",
  about: sampleWords.group,
  commands: [sample, writers],
};
