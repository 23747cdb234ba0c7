import { describe, expect, it } from "vitest";
import { builtInKinds } from "../kinds/index.js";
import { defineKind, defineWork, field, step } from "./kind.js";
import { describeKindFault, isKind, kindFaults } from "./kind-faults.js";

const ofLogic = { citation: "ví dụ", confidence: "logic", validFrom: "always" } as const;

interface Flaws {
  readonly name?: string;
  readonly command?: string;
  readonly event?: string;
  readonly fieldName?: string;
  readonly rule?: string;
}

function made({ name = "vn.example.audit", ...flaws }: Flaws = {}) {
  const work = defineWork({
    command: flaws.command ?? `${name}/Look`,
    event: flaws.event ?? `${name}/Looked`,
    label: { vi: "xem", en: "look" },
    fields: { [flaws.fieldName ?? "what"]: field.text("gì", "what") },
    say: () => ({ vi: "Đã xem", en: "Looked" }),
  });
  const title = { vi: "x", en: "x" };
  return defineKind<number>({
    name,
    label: title,
    rules: [{ id: flaws.rule ?? `${name}.strange`, version: 1, title, source: ofLogic, severity: "advisory" }],
    initialState: 0,
    steps: [step(work, { evolve: (count) => count + 1 })],
    met: () => ({ verdict: "not-recorded", because: title }),
    details: () => [],
  });
}

const faultsOf = (...kinds: ReadonlyArray<unknown>) => kindFaults(kinds, builtInKinds).map(({ _tag }) => _tag);

describe("kinds", () => {
  it("that are built in, or made well, have no fault", () => {
    expect(kindFaults([...builtInKinds, made()], builtInKinds)).toEqual([]);
    expect(isKind(made())).toBe(true);
  });

  it("from outside are named in reverse DNS: a domain turned round, and a name", () => {
    for (const name of ["audit", "example.audit", "VN.example.audit", ".vn.example", "vn..example", "vn.example.a b"])
      expect(faultsOf(made({ name, rule: "vn.example.audit.x" })), name).toContain("KindNameNotReverseDns");
    expect(faultsOf(made({ name: "vn.gov.so-noi-vu.audit" }))).toEqual([]);
  });

  it("do not take a name that is taken, built-in names included", () => {
    expect(faultsOf(made(), made())).toEqual(["KindNameTaken"]);
    const [first] = builtInKinds;
    expect(faultsOf(...builtInKinds, { ...first })).toContain("KindNameTaken");
  });

  it.each<readonly [string, Flaws, string]>([
    ["a command of another kind", { command: "general/Look" }, "WorkOutsideKind"],
    ["an event without a name", { event: "vn.example.audit/" }, "WorkOutsideKind"],
    ["an event named in lower case", { event: "vn.example.audit/looked" }, "WorkOutsideKind"],
    ["one name for command and event", { command: "vn.example.audit/Looked" }, "WorkNamedTwice"],
    ["a field that every entry has", { fieldName: "on" }, "FieldNameReserved"],
    ["a rule of another kind", { rule: "staffing.strange" }, "RuleOutsideKind"],
    ["a rule that can't be stored", { rule: "vn.example.audit.Strange" }, "RuleOutsideKind"],
  ])("with %s are found out", (_, flaws, fault) => {
    expect(faultsOf(made(flaws))).toEqual([fault]);
  });

  it("that are none are told by their place, and every fault has words in both languages", () => {
    const all = [null, 1, {}, { name: "x" }, { ...made(), evolve: undefined }].map((value) => [value]);
    for (const kinds of all) expect(faultsOf(...kinds)).toEqual(["NotAKind"]);
    const faults = kindFaults(
      [{}, made({ name: "x", event: "y/Z", fieldName: "by", rule: "z.a" }), made(), made()],
      [],
    );
    for (const fault of faults) {
      const { vi, en } = describeKindFault(fault);
      expect([vi, en].every((words) => words.length > 10)).toBe(true);
    }
  });
});
