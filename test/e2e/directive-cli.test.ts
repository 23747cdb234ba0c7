/** Directives on the command line: what is printed, how it ends, and that a refusal writes nothing. */
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { directiveFile, expectRefusal, type LedgerCopy, ledgerHere, rowsOf } from "../support/ledger-fixture.js";

let ledger: LedgerCopy;
beforeEach(async () => {
  ledger = await ledgerHere();
});

const json = async (argv: ReadonlyArray<string>) => JSON.parse((await ledger.must([...argv, "--json"])).stdout);
const paper = "Quyết định thu hồi|12/QĐ-UBND|2023-03-01";
const recall = ["directive", "recall", "D1", "--reason", "Ban hành nhầm", "--on", "2023-03-01"];

describe("chidao directive", () => {
  it("recalls, alarms, and settles task by task in both languages", async () => {
    await ledger.must([...recall, "--through-document", paper]);
    const { code, stdout } = await ledger.run(["directive", "affected", "--fail-on-any", "--json"]);
    const { affected } = JSON.parse(stdout);
    expect([code, affected.map((each: { assignment: string }) => each.assignment)]).toEqual([
      6,
      ["D1.1", "D1.2", "D1.3"],
    ]);
    expect((await ledger.run(["doctor"])).code).toBe(1);
    const settle = ["directive", "settle", "D1", "--reason", "Theo quyết định thu hồi", "--on", "2023-03-02"];
    const revoked = await json([...settle, "--how", "revoke", "--assignment", "D1.3"]);
    expect(revoked.settled).toMatchObject([{ assignment: "D1.3", how: "revoke" }]);
    for (const [language, words] of [
      ["vi", "giữ nguyên"],
      ["en", "stands"],
    ] as const) {
      const only = ["--how", "retain", "--assignment", language === "vi" ? "D1.1" : "D1.2", "--lang", language];
      expect((await ledger.must([...settle, ...only])).stdout).toContain(words);
    }
    expect((await ledger.run(["doctor"])).code).toBe(0);
    expect((await ledger.must(["directive", "show", "D1", "--lang", "en"])).stdout).toContain("RECALLED");
  });

  it("settles tasks as superseded, and takes a successor for nothing else", async () => {
    await ledger.must(recall);
    const settle = ["directive", "settle", "D1", "--reason", "Giao lại", "--on", "2023-03-02", "--assignment", "D1.1"];
    const retained = [...settle, "--how", "retain", "--successor", "D1.2"];
    await expectRefusal(ledger, retained, { exit: 2, code: "DecodeFailure" });
    const { settled } = await json([...settle, "--how", "supersede", "--successor", "D1.2"]);
    expect(settled).toMatchObject([{ assignment: "D1.1", how: "supersede" }]);
    const again = await ledger.must([...settle, "--how", "supersede", "--lang", "vi"]);
    expect(again.stdout).toContain("Không còn nhiệm vụ nào phải ghi.");
  });

  it("refuses a second recall, a circle and a merger into itself, and writes nothing", async () => {
    await ledger.must(recall);
    await expectRefusal(ledger, recall, { exit: 4, code: "DirectiveClosed" });
    const replace = ["directive", "replace", "D1", "--through", "D1", "--reason", "x"];
    await expectRefusal(ledger, replace, { exit: 2, code: "RelatedToItself" });
    await expectRefusal(ledger, ["directive", "merge", "D1", "--into", "D1", "--reason", "x"], {
      ...{ exit: 2, code: "RelatedToItself" },
    });
    await expectRefusal(ledger, ["directive", "merge", "D1", "--into", "D9", "--reason", "x"], {
      ...{ exit: 3, code: "NotFound" },
    });
    const wrong = ["directive", "correct", "D1", "--error", "chỉ một chỗ"];
    await expectRefusal(ledger, wrong, { exit: 2, code: "BadValue" });
  });

  it("screens documents and shows the gaps of a series", async () => {
    const identity = ["--number", "04", "--symbol", "CT-UBND", "--issuer", "ubnd-vi-du", "--year", "2023"];
    await ledger.must(["directive", "screen", "Lịch tuần", ...identity, "--reason", "Không giao nhiệm vụ"]);
    const { series } = await json(["directive", "gaps", "--up-to", "5"]);
    expect(series).toMatchObject([
      {
        ...{ registered: [{ from: 1, to: 1 }], screened: [{ from: 4, to: 4 }], upToKnown: true },
        missing: [
          { from: 2, to: 3 },
          { from: 5, to: 5 },
        ],
      },
    ]);
    expect((await ledger.must(["directive", "gaps", "--lang", "en"])).stdout).toContain(
      "the last number given is not known",
    );
  });

  it("seals the reference of a secret document with the key of a file, and refuses without one", async () => {
    const identity = ["--number", "4711", "--symbol", "BC-UBND", "--issuer", "ubnd-vi-du", "--year", "2023"];
    const screen = ["directive", "screen", "Văn bản mật", ...identity, "--secrecy", "secret", "--reason", "Đã đọc"];
    await expectRefusal(ledger, screen, { exit: 2, code: "SecretKeyMissing" });
    writeFileSync(`${ledger.path}/key`, randomBytes(32));
    writeFileSync(`${ledger.path}/short`, randomBytes(31));
    const withKey = (file: string) => ({
      env: { CHIDAO_ACTOR: "ubnd-vi-du", CHIDAO_SECRET_KEY_FILE: `${ledger.path}/${file}` },
    });
    expect((await ledger.run(screen, withKey("short"))).stderr).toContain("SecretKeyUnusable");
    expect((await ledger.run(screen, withKey("key"))).code).toBe(0);
    expect(JSON.stringify(rowsOf(ledger.file))).not.toContain("4711");
    expect((await ledger.run(screen, withKey("key"))).code).toBe(4);
  });

  it("puts an entry and a number right, and refuses a span that is not in the text", async () => {
    const entry = ["directive", "correct-entry", "D1", "--entry", "0", "--reason", "Nhập nhầm"];
    await ledger.must([...entry, "--set", "title=Chỉ thị (tên đúng)", "--set", "effectiveOn=2023-02-01"]);
    const { directive } = await json(["directive", "show", "D1"]);
    expect(directive).toMatchObject({ title: "Chỉ thị (tên đúng)", effectiveOn: { day: "2023-02-01" } });
    await expectRefusal(ledger, [...entry, "--strike"], { exit: 2, code: "FixedField" });
    const identity = ["--number", "02", "--symbol", "CT-UBND", "--issuer", "ubnd-vi-du", "--year", "2023"];
    const identify = ["directive", "identify", "D1", ...identity];
    await expectRefusal(ledger, identify, { exit: 4, code: "IdentityAlreadyKnown" });
    await ledger.must([...identify, "--reason", "Bản gốc ghi số 02"]);
    const provisions = [{ path: "1", words: "Lập danh sách", span: { from: 3, to: 16 } }];
    ledger.write("d2.json", JSON.stringify({ ...directiveFile, text: "Điều 1. Lập danh sách", provisions }));
    await expectRefusal(ledger, ["directive", "register", "d2.json"], { exit: 2, code: "SpanMismatch" });
    ledger.write("d3.json", JSON.stringify({ ...directiveFile, text: "x".repeat(1_000_001) }));
    await expectRefusal(ledger, ["directive", "register", "d3.json"], { exit: 2, code: "DecodeFailure" });
  });
});
