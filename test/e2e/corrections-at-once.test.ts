/** Two people correct one entry at the same moment: neither undoes the other's work unseen. */
import { createChidao, memoryStore, type Outcome } from "chidao";
import { describe, expect, it } from "vitest";

const by = { agency: "so-mau" };
const on = "2024-01-05";
const source = { citation: "minh họa", note: "" };

describe("two corrections of one entry at once", () => {
  it("are both recorded, or the later one is told to look again", async () => {
    const chidao = createChidao({ store: memoryStore() });
    await value(chidao.ledger.open({ on, by, name: "Sổ thử" }));
    for (const id of ["so-mau", "so-khac"]) {
      await value(chidao.agencies.register({ on, by, id, kind: "other", names: [id], source }));
    }
    await value(
      chidao.directives.register({
        on,
        by,
        source: "file-note",
        title: "Bút phê",
        directedBy: "so-mau",
        directedOn: on,
      }),
    );
    await value(chidao.assignments.issue({ on, by, directive: "D1", kind: "general", words: "Cũ", lead: "so-mau" }));
    const entry = { on, by, assignment: "D1.1", entry: 0, reason: "nhập nhầm" };
    const answers = await Promise.all([
      chidao.assignments.correct({ ...entry, change: { words: "Mới" } }),
      chidao.assignments.correct({ ...entry, change: { lead: "so-khac" } }),
    ]);
    const refused = answers.filter((answer) => !answer.ok);
    expect(refused).toMatchObject([{ error: { code: "EntryChangedMeanwhile", class: "conflict" } }]);
    const { assignment } = await value(chidao.reports.timeline("D1.1", { asOf: on }));
    expect([assignment.words, assignment.lead.words]).toEqual(answers[0].ok ? ["Mới", "so-mau"] : ["Cũ", "so-khac"]);
  });

  it("repeated under its id, a correction gives the first answer", async () => {
    const chidao = createChidao({ store: memoryStore() });
    await value(chidao.ledger.open({ on, by, name: "Sổ thử" }));
    await value(chidao.agencies.register({ on, by, id: "so-mau", kind: "other", names: ["Sở"], source }));
    await value(
      chidao.directives.register({
        on,
        by,
        source: "file-note",
        title: "Bút phê",
        directedBy: "so-mau",
        directedOn: on,
      }),
    );
    await value(chidao.assignments.issue({ on, by, directive: "D1", kind: "general", words: "Cũ", lead: "so-mau" }));
    const command = { on, by, assignment: "D1.1", entry: 0, reason: "nhầm", change: { words: "Mới" }, commandId: "c1" };
    const first = await value(chidao.assignments.correct(command));
    expect(await value(chidao.assignments.correct(command))).toEqual({ ...first, repeated: true });
  });
});

async function value<A>(answer: Promise<Outcome<A>>): Promise<A> {
  const outcome = await answer;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
