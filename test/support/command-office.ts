/** A small office with a task in every stage, so that each command of the front door has something sound to be said of. */

import type { RecordedEvent } from "@chidao/core";
import { memoryStore } from "@chidao/store-memory";
import { type Chidao, createChidao, type Outcome } from "chidao";

/** Days on which everything in the office happened; the clock stands at the end of the year after. */
export const day = "2023-06-01";
const clock = { now: () => "2024-12-31T02:00:00.000Z" };
const source = { citation: "Hư cấu", note: "Chỉ dùng để kiểm thử" };

export const office = { agency: "van-phong" };
export const lead = { agency: "bo-a" };
const stages = [
  "issued",
  "submitted",
  "accepted",
  "returned",
  "postponed",
  "recurring",
  "budget",
  "twin",
  "orphaned",
] as const;

export interface Office {
  readonly chidao: Chidao;
  readonly store: ReturnType<typeof memoryStore>;
  /** Handles of tasks by the stage they are in. */
  readonly tasks: Readonly<Record<(typeof stages)[number] | "draft", string>>;
  /** Commitments to two signers' names; of the second one the erasure is forbidden. */
  readonly values: Readonly<Record<"free" | "held", string>>;
}

export function good<A>(outcome: Outcome<A>): A {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const evidence = { lookUp: async () => ({ ok: true, value: "present" }) as const };

/** The same office in a store of its own, event by event. */
export async function copyOf(first: Office): Promise<Office> {
  const store = memoryStore();
  for (const { index, stream, revision, ...event } of await storedIn(first)) {
    const appended = await store.append({ stream, expected: { kind: "Any" }, events: [event], basis: [] });
    if (!appended.ok) throw new Error(`not copied: ${index} ${stream} ${revision}`);
  }
  return { ...first, store, chidao: createChidao({ store, clock, evidence }) };
}

export async function storedIn({ store }: Office): Promise<ReadonlyArray<RecordedEvent>> {
  const events: Array<RecordedEvent> = [];
  for await (const chunk of store.readAll({ chunkSize: 100 })) if (chunk.ok) events.push(...chunk.value);
  return events;
}

/** `cu` ended before everything; `moi` was established after it; `nguoi-la` has no part in any task. */
export async function openOffice(): Promise<Office> {
  const store = memoryStore();
  const chidao = createChidao({ store, clock, evidence });
  const entry = { on: "2023-01-02", by: office };
  good(await chidao.ledger.open({ ...entry, name: "Sổ thử", illustrative: true }));
  const bodies = {
    "van-phong": "1990",
    "bo-a": "2001",
    "bo-b": "2001",
    "nguoi-la": "2001",
    het: "2001",
    cu: "2001",
    moi: "2024-06",
  };
  for (const [id, established] of Object.entries(bodies)) {
    const named = { id, names: [`Cơ quan ${id}`], established, kind: "other" as const, fictional: true, source };
    good(await chidao.agencies.register({ ...entry, ...named }));
  }
  good(await chidao.agencies.end({ by: office, on: "2022-06-01", agency: "cu", source, withoutSuccessor: "giải thể" }));
  await registerPapers(chidao);
  const tasks: Record<string, string> = {};
  for (const stage of stages) tasks[stage] = await issue(chidao, stage);
  const { handle } = good(
    await chidao.assignments.extract({ ...entry, on: "2023-02-01", directive: "D1", words: "việc nháp", lead: "bo-a" }),
  );
  tasks["draft"] = handle ?? "";
  const { values } = good(await chidao.personal.list());
  const [free = "", held = ""] = values.map(({ commitment }) => commitment);
  const made = { chidao, store, tasks: tasks as Office["tasks"], values: { free, held } };
  const grounds = { legalBasis: "Quyết định", reason: "Thanh tra" };
  good(await chidao.personal.hold({ on: "2023-05-02", by: office, value: held, ...grounds }));
  await goOn(made);
  return made;
}

async function registerPapers(chidao: Chidao): Promise<void> {
  for (const number of ["07", "08", "09", "10"]) {
    good(
      await chidao.directives.register({
        ...{ on: "2023-01-10", by: office, source: "document", title: `Chỉ thị ${number}`, directedBy: "van-phong" },
        ...{ directedOn: "2023-01-09", provisions: [{ path: "1", words: "Bộ A lập kế hoạch." }] },
        ...(number > "08" ? {} : { signedBy: { office: "Chánh", name: `Người ký ${number}` } }),
        ...(number === "09"
          ? {}
          : { identity: { type: "CT", number, symbol: "CT-VP", issuer: "van-phong", year: "2023" } }),
      } as Parameters<Chidao["directives"]["register"]>[0]),
    );
  }
}

async function issue(chidao: Chidao, stage: (typeof stages)[number]): Promise<string> {
  const { handle } = good(
    await chidao.assignments.issue({
      ...{
        on: "2023-02-01",
        by: office,
        directive: "D1",
        words: `việc ${stage}`,
        lead: stage === "orphaned" ? "het" : "bo-a",
        coordinating: ["bo-b"],
      },
      ...{ kind: stage === "budget" ? "budget" : "general", deadline: "2023-12-01" },
      ...(stage === "recurring" ? { class: "recurring" } : {}),
    }),
  );
  return handle ?? "";
}

async function goOn({ chidao, tasks }: Office): Promise<void> {
  const { assignments } = chidao;
  const said = (assignment: string, by = lead) => ({ on: "2023-03-01", by, assignment });
  for (const task of [tasks.submitted, tasks.accepted]) {
    good(await assignments.submit({ ...said(task), words: "Đã xong", evidence: ["Báo cáo"] }));
  }
  good(await assignments.accept({ ...said(tasks.accepted, office), on: "2023-03-02" }));
  good(await assignments.return({ ...said(tasks.returned), reason: "Không thuộc chức năng" }));
  good(await assignments.postpone({ ...said(tasks.postponed, office), reason: "Chờ luật" }));
  good(await assignments.requestExtension({ ...said(tasks.issued), deadline: "2024-03-01", reason: "Khối lượng lớn" }));
  good(await assignments.awaitSuperior({ ...said(tasks.issued), superior: "van-phong", words: "Xin ý kiến" }));
  good(await assignments.requestCoordination({ ...said(tasks.issued), bodies: ["bo-b"], words: "Xin góp ý" }));
  good(await assignments.openInspection({ ...said(tasks.issued, office), inspector: "van-phong", scope: "Tiến độ" }));
  const touched = {
    on: "2023-02-01",
    by: office,
    directive: "D4",
    kind: "general",
    words: "việc bị thu hồi",
    lead: "bo-a",
  };
  good(await assignments.issue(touched));
  good(await chidao.directives.recall({ on: "2023-02-02", by: office, directive: "D4", reason: "Thu hồi" }));
  good(await chidao.agencies.end({ on: "2023-05-01", by: office, agency: "het", source }));
  const parameters = { fourEyes: ["AbandonAssignment"] };
  const policy = { parameters, validFrom: "2024-06-01", reason: "Hai người", decision: "Quy chế" };
  good(await chidao.policies.adopt({ on: "2024-06-01", by: office, ...policy }));
  const proposed = { on: "2024-12-30", by: { ...office, role: "Văn thư" }, assignment: tasks.twin, reason: "Thừa" };
  good(await assignments.abandon(proposed));
}
