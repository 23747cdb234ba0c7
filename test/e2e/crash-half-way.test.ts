/** A directive is two writes: the claim on its identity, then itself. What a crash leaves between them is shown and resumed. */
import { spawnSync } from "node:child_process";
import { beforeEach, describe, expect, it } from "vitest";
import {
  directiveFile,
  expectRefusal,
  type LedgerCopy,
  ledgerBytes,
  ledgerCopy,
  rowsOf,
} from "../support/ledger-fixture.js";

const second = { ...directiveFile, identity: { ...directiveFile.identity, number: "02" } };
const register = ["directive", "register", "d2.json", "--on", "2023-03-01", "--command-id"];

let ledger: LedgerCopy;
beforeEach(async () => {
  ledger = await ledgerCopy();
  ledger.write("d2.json", JSON.stringify(second));
  const helper = new URL("../support/die-after-claim.mjs", import.meta.url).pathname;
  const parameters = [ledger.file, `${ledger.path}/d2.json`, "ubnd-vi-du", "2023-03-01", "cut-off"];
  const { signal } = spawnSync(process.execPath, [helper, ...parameters], { stdio: ["ignore", "ignore", "inherit"] });
  expect(signal).toBe("SIGKILL");
});

const typesOf = (commandId: string) =>
  rowsOf(ledger.file)
    .filter(({ metadata }) => JSON.parse(metadata).commandId === commandId)
    .map(({ type }) => type);

async function failedChecks(): Promise<
  ReadonlyArray<{ readonly name: string; readonly detail: { readonly en: string } }>
> {
  const { code, stdout } = await ledger.run(["doctor", "--json"]);
  const { ok, checks } = JSON.parse(stdout);
  expect(code).toBe(ok ? 0 : 1);
  return checks.filter((check: { readonly ok: boolean }) => !check.ok);
}

/** The next process takes in the log that the killed one left beside the file; from then on nothing moves. */
const takeInLog = () => ledger.must(["assignment", "report", "D1.3", "--words", "x", "--on", "2023-03-01"]);

describe("a claim whose directive was never written", () => {
  it("is named by doctor with its command, in both languages, and the ledger stays usable", async () => {
    expect(typesOf("cut-off")).toEqual(["IdentityClaimed"]);
    expect(await failedChecks()).toEqual([
      {
        name: "half way",
        ok: false,
        title: { vi: "lệnh dở dang", en: "commands left half way" },
        detail: expect.objectContaining({ en: expect.stringContaining("by command cut-off") }),
      },
    ]);
    for (const language of ["vi", "en"]) {
      const { code, stdout } = await ledger.run(["doctor", "--lang", language]);
      expect({ code, named: stdout.includes("cut-off") }).toEqual({ code: 1, named: true });
    }
    const { directives } = JSON.parse((await ledger.must(["directive", "list", "--json"])).stdout);
    expect(directives).toHaveLength(1);
    await ledger.must(["assignment", "report", "D1.3", "--words", "x"]);
  });

  it("is resumed by the same command under its id, and everything stands there once", async () => {
    const resumed = JSON.parse((await ledger.must([...register, "cut-off", "--json"])).stdout);
    expect(resumed).toMatchObject({ handle: "D2", repeated: false, irregularities: [] });
    expect(typesOf("cut-off")).toEqual(["IdentityClaimed", "DirectiveRegistered"]);
    expect(await failedChecks()).toEqual([]);
    const before = ledgerBytes(ledger.file);
    const again = JSON.parse((await ledger.must([...register, "cut-off", "--json"])).stdout);
    expect(again).toEqual({ ...resumed, repeated: true });
    expect(ledgerBytes(ledger.file)).toEqual(before);
  });

  it("holds the identity against every other command until then", async () => {
    await takeInLog();
    await expectRefusal(ledger, [...register, "another"], { exit: 4, code: "IdentityAlreadyClaimed" });
    await ledger.must([...register, "cut-off"]);
    await expectRefusal(ledger, [...register, "another"], { exit: 4, code: "IdentityAlreadyClaimed" });
  });

  it("is not taken over by its command id on another day or for another body", async () => {
    await takeInLog();
    const otherDay = ["directive", "register", "d2.json", "--on", "2023-03-02", "--command-id", "cut-off"];
    const refusal = { exit: 4, code: "CommandIdReused" } as const;
    await expectRefusal(ledger, otherDay, refusal);
    await expectRefusal(ledger, [...register, "cut-off", "--actor", "so-mau"], refusal);
  });

  it("can be contested with a reason, which leaves it half way", async () => {
    const contested = [...register, "another", "--contest-reason", "Văn bản kia không được ghi xong", "--json"];
    const { irregularities } = JSON.parse((await ledger.must(contested)).stdout);
    expect(irregularities).toMatchObject([{ rule: "identity.contested" }]);
    expect(await failedChecks()).toMatchObject([{ name: "half way" }]);
    await ledger.must([...register, "cut-off"]);
    expect(await failedChecks()).toEqual([]);
  });
});
