/**
 * A witness when the power is lost: what it has put its name to it remembers, and so signs no other history, and nothing
 * that was taken back.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createChidao, fileHeads, makeKey, openSqlite, type Signer, signerFromFile, witnessHead } from "chidao";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ok } from "../support/bundles.js";
import { broken, isSkipped, type Recorded, recorded, seed } from "./given-out.js";

interface Given {
  readonly size: number;
  readonly root: string;
}

const place = mkdtempSync(join(tmpdir(), "chidao-witnessing-"));
const keyFile = join(place, "thanh-tra.key");
const rounds = 4;
const by = { agency: "unknown" };

let log: string;
let witness: Signer;
/** From nothing to the first head, from that to the second, and so on. */
let requests: ReadonlyArray<string>;
/** Heads of another history under the same key, from nothing: by their size. */
let others: ReadonlyMap<number, string>;

/** The requests that a log makes for its heads, of which each begins where `since` says. */
async function history(name: string, signer: Signer, since: (at: number, last: number) => number) {
  const store = ok(await openSqlite({ file: join(place, `${name}.db`), mode: "create" }));
  const chidao = createChidao({ store, heads: fileHeads(join(place, `${name}-heads`)) });
  ok(await chidao.ledger.open({ on: "2024-01-01", by, name, illustrative: true }));
  const made: Array<{ readonly size: number; readonly request: string }> = [];
  for (let round = 0; round < rounds; round += 1) {
    const { size } = ok(await chidao.audit.signHead([signer]));
    made.push({ size, request: ok(await chidao.audit.witnessRequest(since(round, made.at(-1)?.size ?? 0))) });
    const body = { id: `co-quan-${round}`, kind: "office" as const, names: ["Cơ quan"], fictional: true };
    ok(await chidao.agencies.register({ on: "2024-01-01", by, ...body, source: { citation: "ví dụ", note: "thử" } }));
  }
  await chidao.close();
  return made;
}

beforeAll(async () => {
  log = ok(await makeKey(join(place, "so.key"), "so-cai.example", "log")).publicKey;
  ok(await makeKey(keyFile, "thanh-tra.example", "witness"));
  witness = ok(await signerFromFile(keyFile));
  const own = ok(await signerFromFile(join(place, "so.key")));
  requests = (await history("one", own, (_, last) => last)).map(({ request }) => request);
  others = new Map((await history("other", own, () => 0)).map(({ size, request }) => [size, request]));
}, 60_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

const witnessing = (name: string, bug?: string): Recorded =>
  recorded({ place, name, worker: "witness", parameters: { keyFile, log, requests }, bug });

/** Nothing but what holds all that was given out is signed from here on. */
async function lookAt(clone: string, given: ReadonlyArray<Given>): Promise<string | undefined> {
  const folder = join(clone, "thanh-tra");
  const ask = (request: string) =>
    witnessHead({ request, signer: witness, logs: [log], folder, now: "2026-01-02T00:00:00.000Z" });
  const last = given.at(-1);
  if (last === undefined) return undefined;
  for (const [size, request] of others) {
    const asked = await ask(request);
    if (asked.ok) return `another history of ${size} was signed after one of ${last.size}`;
    // What it was about to give out it may remember already.
    const codes = [
      "RolledBack",
      ...(size < last.size ? [] : ["SplitView"]),
      ...(size > last.size ? ["OldSizeDiffers"] : []),
    ];
    if (!codes.includes(asked.error.code)) return `another history of ${size} was refused as ${asked.error.code}`;
  }
  // What comes next goes on, whether it was signed just before or not.
  const next = requests[given.length];
  if (next === undefined) return undefined;
  const asked = await ask(next);
  return asked.ok || asked.error.code === "OldSizeDiffers"
    ? undefined
    : `the next head was refused: ${asked.error.code}`;
}

describe.skipIf(isSkipped)("a witness whose power may be lost", () => {
  it(`remembers what it signed, whatever is lost (seed ${seed})`, async () => {
    const sound = witnessing("sound");
    expect(sound.records.filter(({ kind }) => kind === "mark")).toHaveLength(rounds);
    expect(await broken(sound, lookAt)).toEqual([]);
  });

  it.each(["head-not-synced", "head-name-not-synced", "folder-not-synced"])(
    "would not with the bug %s, and that is found",
    async (bug) => {
      expect((await broken(witnessing(bug, bug), lookAt)).length).toBeGreaterThan(0);
    },
  );
});
