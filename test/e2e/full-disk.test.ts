/** A disk that is really full: the write is refused, nothing of it stands in the ledger, and repeating it later works. */
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  directiveFile,
  expectRefusal,
  filesIn,
  type LedgerCopy,
  ledgerCopy,
  limitedRun,
  rowsOf,
  tryCommand,
} from "../support/ledger-fixture.js";

const on = ["--on", "2023-03-01"];
const words = "Đang làm. ".repeat(1_900);
const byLead = ["--actor", "so-mau", ...on];
const report = ["assignment", "report", "D1.3", "--words", words, ...byLead, "--command-id", "r"];
const register = ["directive", "register", "d2.json", ...on, "--command-id", "d2"];
const second = { ...directiveFile, identity: { ...directiveFile.identity, number: "02" } };

const full = { exit: 1, code: "StoreFull", says: /full/ } as const;

const eventsOf = (ledger: LedgerCopy, commandId: string) =>
  rowsOf(ledger.file).filter(({ metadata }) => JSON.parse(metadata).commandId === commandId);

async function recordedOnce(
  ledger: LedgerCopy,
  args: ReadonlyArray<string>,
  types: ReadonlyArray<string>,
): Promise<void> {
  const commandId = args.at(-1) ?? "";
  const first = JSON.parse((await ledger.must([...args, "--json"])).stdout);
  const again = JSON.parse((await ledger.must([...args, "--json"])).stdout);
  expect(again).toEqual({ ...first, repeated: true });
  expect(eventsOf(ledger, commandId).map(({ type }) => type)).toEqual(types);
  const { checks } = JSON.parse((await ledger.must(["doctor", "--json"])).stdout);
  expect(checks.filter(({ ok }: { readonly ok: boolean }) => !ok)).toEqual([]);
}

describe("under a limit on the size of files", () => {
  it.each([8, 40])("of %d KiB a write is refused, and recorded once when the limit is gone", async (limit) => {
    const ledger = await ledgerCopy();
    const limited = { file: ledger.file, run: limitedRun(`ulimit -f ${limit}`, ledger.path) };
    await expectRefusal(limited, [...report], full);
    await recordedOnce(ledger, report, ["ProgressReported"]);
  });
});

// A small file system

/** A folder on a file system of 512 KiB, or `undefined` where nobody may mount one. */
async function smallDisk(): Promise<LedgerCopy | undefined> {
  const outer = await ledgerCopy("disk");
  const kept = filesIn(outer.path).map((path) => [path, readFileSync(path)] as const);
  if (!tryCommand("mount", "-t", "tmpfs", "-o", "size=512k,mode=0755", "tmpfs", outer.path)) return undefined;
  onTestFinished(() => void tryCommand("umount", "-l", outer.path));
  for (const [path, content] of kept) {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, content);
  }
  outer.write("d2.json", JSON.stringify(second));
  return outer;
}

/** Fills the disk up, but for so many bytes. */
function fillUp({ path }: LedgerCopy, room: number): () => void {
  const filler = join(path, "filler");
  const { bsize, bfree } = statfsSync(path);
  const descriptor = openSync(filler, "w");
  writeSync(descriptor, new Uint8Array(bsize * bfree - room));
  closeSync(descriptor);
  expect(statfsSync(path).bfree * bsize).toBe(room);
  return () => {
    truncateSync(filler);
    rmSync(filler);
  };
}

const noMount = "nobody may mount a small file system here; the limit on the size of files was tested";

describe("on a small file system", () => {
  it.for([0, 4, 32, 36, 44])(
    "with room for %d KiB a write is refused, and recorded once when there is room",
    async (room, context) => {
      const ledger = await smallDisk();
      if (ledger === undefined) return context.skip(noMount);
      const makeRoom = fillUp(ledger, room * 1024);
      await expectRefusal(ledger, report, full);
      makeRoom();
      await recordedOnce(ledger, report, ["ProgressReported"]);
    },
  );

  it("a directive whose signer can't be sealed for want of room is not recorded, and recorded once later", async (context) => {
    const ledger = await smallDisk();
    if (ledger === undefined) return context.skip(noMount);
    const makeRoom = fillUp(ledger, 0);
    await expectRefusal(ledger, register, full);
    makeRoom();
    await recordedOnce(ledger, register, ["IdentityClaimed", "DirectiveRegistered"]);
  });

  it("a ledger is not opened without room, and opened when there is", async (context) => {
    const ledger = await smallDisk();
    if (ledger === undefined) return context.skip(noMount);
    const init = ["init", "--name", "x", "--store", "sqlite:new.db", "--command-id", "open"];
    const makeRoom = fillUp(ledger, 8 * 1024);
    await expectRefusal(ledger, init, full);
    expect(statSync(join(ledger.path, "new.db")).size).toBe(0);
    makeRoom();
    await ledger.must(init);
  });
});
