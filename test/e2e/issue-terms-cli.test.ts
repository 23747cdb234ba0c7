/** The terms of an issue on the command line: class, product, recipients, supervisor, and the task it stands under. */
import { beforeEach, describe, expect, it } from "vitest";
import { expectRefusal, type LedgerCopy, ledgerCopy, rowsOf } from "../support/ledger-fixture.js";

let ledger: LedgerCopy;
beforeEach(async () => {
  ledger = await ledgerCopy();
});

const issue = ["assignment", "issue", "D1", "--kind", "general", "--words", "Báo cáo hằng quý", "--lead", "so-mau"];
const terms = [
  ...["--class", "recurring", "--product", "Báo cáo quý", "--recipient", "ubnd-vi-du", "--recipient", "Sở Giả Định"],
  ...["--supervisor", "Phó Chủ tịch phụ trách văn xã"],
];
const child = ["--parent", "D1.3", "--relation", "follow-up", "--key", "bao-cao"];

describe("chidao assignment issue", () => {
  it("records every term that is given", async () => {
    await ledger.must([...issue, ...terms, ...child]);
    const stored = JSON.stringify(rowsOf(ledger.file).at(-1));
    for (const part of ["recurring", "Báo cáo quý", "ubnd-vi-du", "so-gia-dinh", "Phó Chủ tịch phụ trách văn xã"])
      expect(stored).toContain(part);
    for (const part of ["follow-up", "bao-cao"]) expect(stored).toContain(part);
  });

  it("takes a parent with its relation and key together, and refuses a class that is none", async () => {
    await expectRefusal(ledger, [...issue, "--parent", "D1.3", "--key", "a"], { exit: 2, code: "FlagsConflict" });
    await expectRefusal(ledger, [...issue, "--relation", "split"], { exit: 2, code: "FlagsConflict" });
    await expectRefusal(ledger, [...issue, "--class", "định kỳ"], { exit: 2, code: "BadValue" });
  });

  it("says in both languages what the classes and relations are", async () => {
    const help = async (language: string) =>
      (await ledger.must(["assignment", "issue", "--help", "--lang", language])).stdout.replaceAll(/\s+/gu, " ");
    const [vi, en] = [await help("vi"), await help("en")];
    for (const text of [vi, en]) {
      for (const word of ["--product", "--recipient", "--supervisor", "conditional", "occurrence"])
        expect(text).toContain(word);
    }
    expect(vi).toContain("recurring (định kỳ)");
    expect(vi).toContain("obligation (nghĩa vụ của một cơ quan)");
  });
});
