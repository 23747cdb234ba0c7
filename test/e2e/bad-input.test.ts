/** Command lines and files that can't be meant: one sentence, the right exit code, and not a byte of the ledger moves. */
import { beforeEach, describe, it } from "vitest";
import { directiveFile, expectRefusal, type LedgerCopy, ledgerHere, type Refusal } from "../support/ledger-fixture.js";

let ledger: LedgerCopy;
beforeEach(async () => {
  ledger = await ledgerHere();
});

const report = (...more: ReadonlyArray<string>) => ["assignment", "report", "D1.3", "--words", "x", ...more];

describe("a command line that is not understood writes nothing", () => {
  it.each<readonly [string, ReadonlyArray<string>, Refusal]>([
    ["an unknown command", ["bord"], { exit: 2, code: "UnknownCommand", says: /"bord".*board/ }],
    ["an unknown command of a group", ["assignment", "isue", "D1"], { exit: 2, code: "UnknownCommand", says: /isue/ }],
    ["an unknown flag", report("--colour", "red"), { exit: 2, code: "UnknownFlag", says: /--colour/ }],
    ["a misspelt flag", report("--actr", "so-mau"), { exit: 2, code: "UnknownFlag", says: /--actr.*--actor/ }],
    ["a day that does not exist", report("--on", "2023-02-29"), { exit: 2, code: "DecodeFailure", path: "/on" }],
    ["a month that does not exist", report("--on", "2023-13"), { exit: 2, code: "DecodeFailure", path: "/on" }],
    [
      "a deadline that does not exist",
      ["assignment", "set-deadline", "D1.3", "--deadline", "2023-02-29"],
      { exit: 2, code: "DecodeFailure", path: "/deadline" },
    ],
    ["words that are only white space", report("--words", " \t "), { exit: 2, code: "DecodeFailure", path: "/words" }],
    [
      "words beyond the limit",
      report("--words", "x".repeat(20_001)),
      { exit: 2, code: "DecodeFailure", path: "/words" },
    ],
    ["an actor that nobody knows", report("--actor", "so-khac"), { exit: 3, code: "NotFound", says: /so-khac/ }],
    [
      "a lead that nobody knows",
      ["assignment", "issue", "D1", "--kind", "general", "--words", "x", "--lead", "Sở Khác"],
      { exit: 3, code: "NotFound", says: /Sở Khác/ },
    ],
    [
      "a kind that nobody knows",
      ["assignment", "issue", "D1", "--kind", "audit", "--words", "x", "--lead", "so-mau"],
      { exit: 2, code: "UnknownKind", says: /audit/ },
    ],
  ])("%s", async (_what, args, refusal) => {
    await expectRefusal(ledger, args, refusal);
  });
});

const register = ["directive", "register", "given.json"];
/** A directive whose identity nobody has claimed yet, so that only the stated fault can be the reason. */
const sound = { ...directiveFile, identity: { ...directiveFile.identity, number: "02" } };

function without(field: keyof typeof sound): object {
  return Object.fromEntries(Object.entries(sound).filter(([name]) => name !== field));
}

describe("a directive file that can't be read writes nothing", () => {
  it("there is no such file", async () => {
    const refusal = { exit: 3, code: "FileNotFound", says: /none\.json/ } as const;
    await expectRefusal(ledger, ["directive", "register", "none.json"], refusal);
  });

  it("a folder stands there", async () => {
    const refusal = { exit: 1, code: "FileUnreadable", says: /EISDIR/ } as const;
    await expectRefusal(ledger, ["directive", "register", "."], refusal);
  });

  it.each<readonly [string, string | Uint8Array, Refusal]>([
    ["empty", "", { exit: 2, code: "NotJson", says: /given\.json/ }],
    ["cut off", JSON.stringify(sound).slice(0, -9), { exit: 2, code: "NotJson", says: /given\.json/ }],
    ["with a comma too many", '{\n  "source": "document",\n}', { exit: 2, code: "NotJson", says: /line 3/ }],
    ["in Latin-1", Buffer.from(JSON.stringify({ title: "Chỉ th\u00ea" }), "latin1"), { exit: 2, code: "NotUtf8" }],
    ["in UTF-16", Buffer.from(`\ufeff${JSON.stringify(sound)}`, "utf16le"), { exit: 2, code: "NotUtf8" }],
    ["a list", "[]", { exit: 2, code: "DecodeFailure", says: /given\.json/ }],
    ["only a text", '"document"', { exit: 2, code: "DecodeFailure", says: /given\.json/ }],
    ["100,000 lists deep", `{"title":${"[".repeat(1e5)}${"]".repeat(1e5)}}`, { exit: 2, code: "DecodeFailure" }],
  ])("%s", async (_what, content, refusal) => {
    ledger.write("given.json", content);
    await expectRefusal(ledger, register, refusal);
  });
});

describe("a directive file with a fault in it names the place as a JSON Pointer", () => {
  it.each<readonly [string, object, string]>([
    ["an unknown field", { ...sound, signer: "x" }, "/signer"],
    ["an unknown field deep inside", { ...sound, identity: { ...sound.identity, nubmer: "1" } }, "/identity/nubmer"],
    ["an unknown field with a slash", { ...sound, "a/b~c": 1 }, "/a~1b~0c"],
    ["an unknown field named as a prototype", JSON.parse('{"__proto__":{"x":1}}'), "/__proto__"],
    ["a missing field", without("title"), "/title"],
    ["a null where a date stands", { ...sound, directedOn: null }, "/directedOn"],
    ["a number where a text stands", { ...sound, identity: { ...sound.identity, number: 2 } }, "/identity/number"],
    [
      "a wrong type deep inside",
      { ...sound, provisions: [...sound.provisions, { path: "3", words: ["x"] }] },
      "/provisions/2/words",
    ],
    ["an object where a list stands", { ...sound, provisions: { path: "1" } }, "/provisions"],
    ["a day that does not exist", { ...sound, directedOn: "2023-02-29" }, "/directedOn"],
    [
      "a day that does not exist, deep inside",
      { ...sound, identity: { ...sound.identity, issuedOn: "1900-02-29" } },
      "/identity/issuedOn",
    ],
    ["half of a surrogate pair", { ...sound, title: "Chỉ thị \ud83d" }, "/title"],
    [
      "half of a surrogate pair, deep inside",
      { ...sound, provisions: [{ path: "1", words: "\udc00x" }] },
      "/provisions/0/words",
    ],
    ["a NUL", { ...sound, title: "Chỉ thị\u0000 khác" }, "/title"],
    ["a NUL in the signer's name", { ...sound, signedBy: { ...sound.signedBy, name: "A\u0000" } }, "/signedBy/name"],
  ])("%s", async (what, content, path) => {
    // Spread would lose a field named __proto__.
    const text = JSON.stringify(content);
    ledger.write(
      "given.json",
      what.includes("prototype") ? text.replace("{", `${JSON.stringify(sound).slice(0, -1)},`) : text,
    );
    await expectRefusal(ledger, register, { exit: 2, code: "DecodeFailure", path });
  });

  it("and the same file without its fault is recorded", async () => {
    ledger.write("given.json", JSON.stringify(sound));
    await ledger.must(register);
  });
});
