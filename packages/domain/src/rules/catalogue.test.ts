import { RuleId } from "@chidao/core";
import { describe, expect, it } from "vitest";
import { kindsOf } from "../assignment/kinds.js";
import { builtInKinds } from "../kinds/index.js";
import { rules } from "./catalogue.js";
import type { RuleDefinition } from "./rule.js";

const all: ReadonlyArray<RuleDefinition> = [...Object.values(rules), ...builtInKinds.flatMap((kind) => kind.rules)];

describe("the rules", () => {
  it.each(all)("$id has words in both languages, a source, and an id that can be stored", (rule) => {
    expect(RuleId.is(rule.id)).toBe(true);
    expect([rule.title.vi, rule.title.en, rule.source.citation].every((words) => words.trim() !== "")).toBe(true);
    expect(kindsOf(builtInKinds).findRule(rule.id, rule.version)).toBe(rule);
  });

  it("that rest on a source nobody read stay advisory", () => {
    const bold = all.filter(({ source, severity }) => source.confidence === "second-hand" && severity !== "advisory");
    expect(bold.map(({ id }) => id)).toEqual([]);
    expect(all.some(({ source }) => source.confidence === "second-hand")).toBe(true);
  });

  it("are told apart by id and version", () => {
    expect(new Set(all.map(({ id, version }) => `${id} ${version}`)).size).toBe(all.length);
  });
});
