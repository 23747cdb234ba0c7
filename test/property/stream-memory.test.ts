/** What writers remember of streams changes no answer and no byte: writers with a long memory beside writers with none. */
import type { RecordedEvent } from "@chidao/core";
import { type Chidao, createChidao, memoryStore, type Outcome } from "chidao";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventsOf } from "../support/store-helpers.js";

const clock = { now: () => "2024-12-31T02:00:00.000Z" };
const office = { agency: "office" };
const lead = { agency: "lead" };
const source = { citation: "Hư cấu", note: "Chỉ dùng để kiểm thử" };

const acts = ["report", "submit", "reject", "accept", "postpone", "resume", "renameLead", "reportTwice"] as const;
type Act = (typeof acts)[number];
interface Turn {
  readonly act: Act;
  readonly writer: 0 | 1;
  readonly task: "D1.1" | "D1.2";
}

const turns = fc.array(
  fc.record<Turn>({
    act: fc.constantFrom(...acts),
    writer: fc.constantFrom(0, 1),
    task: fc.constantFrom("D1.1", "D1.2"),
  }),
  { minLength: 1, maxLength: 14 },
);

type Store = ReturnType<typeof memoryStore>;

/** The same store under a new name, of which nobody remembers anything. */
const forgotten = (store: Store): Store => ({
  capabilities: store.capabilities,
  append: (request) => store.append(request),
  readStream: (stream, options) => store.readStream(stream, options),
  readAll: (options) => store.readAll(options),
  subscribe: (options) => store.subscribe(options),
  inspect: () => store.inspect(),
  close: () => store.close(),
});

function good<A>(outcome: Outcome<A>): A {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

async function openStore(): Promise<Store> {
  const store = memoryStore();
  const chidao = createChidao({ store, clock });
  const first = { on: "2024-01-02", by: office };
  const id = (n: number) => `00000000-0000-4000-8000-00000000010${n}`;
  good(await chidao.ledger.open({ ...first, commandId: id(0), name: "Sổ thử", illustrative: true }));
  for (const [n, body] of ["office", "lead"].entries()) {
    const described = { id: body, names: [body], established: "2001", kind: "other" as const, fictional: true, source };
    good(await chidao.agencies.register({ ...first, commandId: id(1 + n), ...described }));
  }
  const paper = { source: "document" as const, title: "Chỉ thị", directedBy: "office", directedOn: "2024-01-02" };
  const provisions = [{ path: "1", words: "Lập kế hoạch." }];
  good(await chidao.directives.register({ ...first, commandId: id(3), ...paper, provisions }));
  for (const n of [4, 5]) {
    const task = {
      directive: "D1",
      words: `việc ${n}`,
      lead: "lead",
      kind: "general" as const,
      deadline: "2024-12-01",
    };
    good(await chidao.assignments.issue({ ...first, commandId: id(n), ...task }));
  }
  return store;
}

async function act(chidao: Chidao, { act: what, task }: Turn, n: number): Promise<ReadonlyArray<unknown>> {
  const commandId = `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
  const common = { on: "2024-03-01", commandId, assignment: task };
  const report = { ...common, by: lead, words: `báo cáo ${n}` };
  switch (what) {
    case "report":
      return [await chidao.assignments.report(report)];
    case "reportTwice":
      return [await chidao.assignments.report(report), await chidao.assignments.report(report)];
    case "submit":
      return [await chidao.assignments.submit({ ...common, by: lead, words: "xong", evidence: ["Công văn"] })];
    case "reject":
      return [await chidao.assignments.reject({ ...common, by: office, reason: "thiếu" })];
    case "accept":
      return [await chidao.assignments.accept({ ...common, by: office })];
    case "postpone":
      return [await chidao.assignments.postpone({ ...common, by: office, reason: "chờ" })];
    case "resume":
      return [await chidao.assignments.resume({ ...common, by: office, reason: "tiếp" })];
    case "renameLead":
      return [
        await chidao.agencies.rename({
          on: "2024-03-01",
          commandId,
          by: office,
          agency: "lead",
          name: `tên ${n}`,
          source,
        }),
      ];
  }
}

const storedIn = (store: Store): Promise<ReadonlyArray<RecordedEvent>> => eventsOf(store.readAll());

describe("what writers remember of streams", () => {
  it("changes no answer and no byte when two of them take turns on one ledger", async () => {
    let refused = 0;
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(turns, async (plan) => {
        const [remembering, forgetful] = [await openStore(), await openStore()];
        const writers = [
          createChidao({ store: remembering, clock }),
          createChidao({ store: forgotten(remembering), clock }),
        ];
        for (const [n, turn] of plan.entries()) {
          const writer = writers[turn.writer] as Chidao;
          const answers = await act(writer, turn, n);
          expect(answers).toEqual(await act(createChidao({ store: forgotten(forgetful), clock }), turn, n));
          const taken = answers.filter((answer) => (answer as Outcome<unknown>).ok).length;
          answered += taken;
          refused += answers.length - taken;
        }
        expect(await storedIn(remembering)).toEqual(await storedIn(forgetful));
      }),
      { numRuns: 40 },
    );
    // Both must have happened, or the comparison would say little.
    expect(Math.min(refused, answered)).toBeGreaterThan(20);
  });

  it("loses and doubles nothing when two of them write the same task at the same time", async () => {
    const store = await openStore();
    const before = (await storedIn(store)).length;
    const writers = [createChidao({ store, clock }), createChidao({ store: forgotten(store), clock })];
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        act(writers[n % 2] as Chidao, { act: "report", writer: 0, task: "D1.1" }, n),
      ),
    );
    for (const [outcome] of outcomes) good(outcome as Outcome<unknown>);
    const written = (await storedIn(store)).slice(before);
    const commands = written.map(({ metadata }) => JSON.parse(metadata).commandId as string);
    expect(new Set(commands).size).toBe(12);
    const told = written.filter(({ type }) => type === "ProgressReported");
    expect(told).toHaveLength(12);
  });
});
