/** A request to another body: awaited, then silent after the policy's working days, and told with the task itself. */
import { createChidao, memoryStore, type Outcome } from "chidao";
import { describe, expect, it } from "vitest";

const by = { agency: "vpcp" };
const on = "2024-05-06";

describe("the story of a task", () => {
  it("says of each body that was asked whether it answered, and by when it was to", async () => {
    const chidao = await ledger();
    const asked = {
      assignment: "D1.1",
      bodies: ["b.2", "b.3"],
      words: "Xin ý kiến dự thảo",
      on,
      by: { agency: "b.1" },
    };
    must(await chidao.assignments.requestCoordination(asked));
    const answer = { assignment: "D1.1", body: "b.3", position: "agrees" as const, words: "Thống nhất" };
    must(await chidao.assignments.giveCoordination({ ...answer, on: "2024-05-08", by: { agency: "b.3" } }));
    const toldOn = async (asOf: string) => must(await chidao.reports.timeline("D1.1", { asOf })).coordination;
    expect(await toldOn("2024-05-05")).toEqual([]);
    // Five working days after Monday 6 May.
    expect(await toldOn("2024-05-13")).toMatchObject([
      { party: { id: "b.2" }, state: "awaited", replyBy: "2024-05-13", givenOn: null },
      { party: { id: "b.3" }, state: "answered", position: "agrees", givenOn: { day: "2024-05-08" } },
    ]);
    expect((await toldOn("2024-05-14"))[0]).toMatchObject({ state: "silent", countsAsAgreement: false });
    const { entries } = must(await chidao.reports.timeline("D1.1", { asOf: "2024-05-14" }));
    expect(entries.map(({ sentence }) => sentence.vi)).toEqual([
      "Giao nhiệm vụ: Soạn đề án",
      "Hỏi ý kiến Bộ b.2; Bộ b.3: Xin ý kiến dự thảo",
      "Bộ b.3 cho ý kiến: Thống nhất",
    ]);
    const { all } = must(await chidao.reports.silence({ asOf: "2024-05-14" }));
    expect(all).toMatchObject({ states: { silent: 1, answered: 1 }, total: 2 });
  });
});

async function ledger() {
  const chidao = createChidao({ store: memoryStore() });
  must(await chidao.ledger.open({ name: "Sổ thử", illustrative: true, on, by }));
  must(await chidao.calendars.publish({ years: "vietnam", on, by }));
  const source = { citation: "dữ liệu kiểm thử", note: "" };
  for (const id of ["vpcp", "b.1", "b.2", "b.3"]) {
    const body = { id, kind: "ministry" as const, names: [`Bộ ${id}`], established: "2000-01-01", source };
    must(await chidao.agencies.register({ ...body, on, by }));
  }
  const directive = { source: "conclusion-notice" as const, title: "Kết luận", directedBy: "vpcp", directedOn: on };
  must(await chidao.directives.register({ ...directive, on, by }));
  must(await chidao.assignments.issue({ directive: "D1", kind: "general", words: "Soạn đề án", lead: "b.1", on, by }));
  return chidao;
}

function must<A>(outcome: Outcome<A>): A {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
