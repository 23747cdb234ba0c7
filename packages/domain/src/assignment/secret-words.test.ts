import { command, directiveOf, directiveRegistered, entryId, event, givenAssignment, ministry } from "@chidao/testing";
import { describe, it } from "vitest";

const { issue, take, correct, report } = command;
const { issued, unknown } = event;
const rule = "directive.secret-words-in-the-open";
const provision = { path: "II.1", ordinal: 1, words: "xây dựng bộ quy tắc ứng xử", span: unknown };
const under = (secrecy: "none" | "confidential" | "secret" | "top-secret" | typeof unknown) =>
  givenAssignment({ directive: directiveOf(directiveRegistered({ secrecy, provisions: [provision] })) });
const secret = under("secret");
const open = secret(issued("2026-03-02"));
const reason = "theo chỉ đạo";

describe("a task under a secret directive", () => {
  it("is flagged at issue for the words that stand in the open ledger, whatever the degree", () => {
    secret()
      .when(issue("2026-03-02"))
      .thenRecords("AssignmentIssued")
      .thenFlags(rule)
      .thenFlagsWith(rule, { severity: "irregular", facts: { secrecy: "secret", fields: "words" } });
    for (const degree of ["confidential", "top-secret"] as const) {
      under(degree)().when(issue("2026-03-02")).thenFlags(rule);
    }
  });

  it("is flagged for its product too, where that is stated", () => {
    secret()
      .when(issue("2026-03-02", { product: "Báo cáo chuyên đề" }))
      .thenFlagsWith(rule, { facts: { fields: "words, product" } });
  });

  it("is flagged when a correction puts other words in their place, and for nothing that leaves them alone", () => {
    open
      .when(correct("2026-03-03", entryId(0), issued("2026-03-02", { words: "bộ quy tắc" })))
      .thenFlagsWith(rule, { facts: { fields: "words" } });
    open.when(report("2026-03-03")).thenFlags();
  });

  it("is flagged when it is split or passed down in words", () => {
    const parts = [{ key: "a", words: "xây dựng bộ quy tắc ứng xử" }];
    open
      .when(take("SplitAssignment", "2026-03-03", { parts, difference: "", reason }))
      .thenFlagsWith(rule, { facts: { fields: "parts" } });
    const delegated = { key: "1", to: { agency: ministry }, words: "dự thảo bộ quy tắc" };
    open
      .when(take("DelegateTask", "2026-03-03", delegated, ministry))
      .thenFlagsWith(rule, { facts: { fields: "words" } });
  });
});

describe("a task under a directive that is open, or of which nobody knows", () => {
  it("is not flagged", () => {
    under("none")().when(issue("2026-03-02")).thenFlags();
    under(unknown)().when(issue("2026-03-02")).thenFlags();
  });
});
