/**
 * Signed heads when the power is lost: a head whose signature was given out is kept, whatever of the rest was lost, and
 * no other root is ever signed for its size.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createChidao, fileHeads, makeKey, openSqlite, signerFromFile } from "chidao";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyDisk } from "./disk.js";
import { broken, isSkipped, type Recorded, recorded, seed } from "./given-out.js";
import { randomFrom } from "./random.js";

interface Given {
  readonly size: number;
  readonly root: string;
  readonly note: string;
}

const place = mkdtempSync(join(tmpdir(), "chidao-signing-"));
const keyFile = join(place, "so.key");
const rounds = 5;

beforeAll(async () => {
  const made = await makeKey(keyFile, "so-cai.example", "log");
  if (!made.ok) throw new Error(made.error.message.en);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const signing = (name: string, bug?: string): Recorded =>
  recorded({ place, name, worker: "signer", parameters: { keyFile, rounds }, bug });

/** Everything that was given out is kept as it was, fits the ledger, and signing goes on to no second root. */
async function lookAt(folder: string, given: ReadonlyArray<Given>): Promise<string | undefined> {
  const file = join(folder, "ledger.db");
  const store = await openSqlite({ file, mode: "create" });
  if (!store.ok) return `the ledger can't be opened: ${store.error.message.en}`;
  const chidao = createChidao({ store: store.value, heads: fileHeads(join(folder, "heads")) });
  try {
    if (given.length === 0) return undefined;
    const key = await signerFromFile(keyFile);
    if (!key.ok) return key.error.message.en;
    const signed = await chidao.audit.signHead([key.value]);
    if (!signed.ok) return `no head can be signed any more: ${signed.error.message.en}`;
    const report = await chidao.audit.verify({ heads: given.map(({ note }) => note) });
    if (!report.ok) return report.error.message.en;
    if (report.value.verdict !== "self-consistent") return `the check says ${report.value.verdict}`;
    const kept = await chidao.audit.heads();
    if (!kept.ok) return kept.error.message.en;
    const roots = new Map(kept.value.map(({ size, root }) => [size, root]));
    const lost = given.find(({ size, root }) => roots.get(size) !== root);
    return lost === undefined ? undefined : `the head of ${lost.size} was given out and is not kept`;
  } finally {
    await chidao.close();
  }
}

describe.skipIf(isSkipped)("heads that are signed while the power may be lost", () => {
  it(`are kept before their signature is given out, whatever is lost (seed ${seed})`, async () => {
    const sound = signing("sound");
    expect(sound.records.filter(({ kind }) => kind === "mark")).toHaveLength(rounds);
    expect(await broken(sound, lookAt)).toEqual([]);
  });

  it.each(["head-not-synced", "head-name-not-synced", "folder-not-synced"])(
    "would not be with the bug %s, and that is found",
    async (bug) => {
      expect((await broken(signing(bug, bug), lookAt)).length).toBeGreaterThan(0);
    },
  );

  it("are what the recorder saw: nothing went past it", () => {
    const disk = emptyDisk();
    for (const record of signing("replayed").records) disk.apply(record);
    const found = [...disk.afterCrash("none", "kept", randomFrom(1))].filter(([path]) =>
      /\.(?:head|note|key)$/.test(path),
    );
    expect(found.length).toBeGreaterThan(rounds);
    for (const [path, content] of found) expect([path, content.equals(readFileSync(path))]).toEqual([path, true]);
  });
});
