/** A kind's work that counts working days reads the published calendar, which is then part of what the entry rests on. */
import { randomBytes } from "node:crypto";
import { handleCalendarCommand } from "@chidao/application";
import { builtInKinds, kindsOf } from "@chidao/domain";
import { createChidao, memoryStore, type Outcome, type Written } from "chidao";
import { beforeEach, describe, expect, it } from "vitest";
import { nodeHashing } from "../support/hashing.js";

const clock = { now: () => "2026-12-30T02:00:00.000Z" };
const entry = (on: string) => ({ on, by: { agency: "bnv" } });
const source = { citation: "Hư cấu", note: "Cơ quan trong kiểm thử." };

let store: ReturnType<typeof memoryStore>;
let chidao: ReturnType<typeof createChidao>;

async function done(answer: Promise<Outcome<Written>>): Promise<Written> {
  const outcome = await answer;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

beforeEach(async () => {
  store = memoryStore();
  chidao = createChidao({ store, clock });
  await done(chidao.ledger.open({ ...entry("2026-01-05"), name: "Sổ thử" }));
  await done(
    chidao.agencies.register({ ...entry("2026-01-05"), id: "bnv", kind: "ministry", names: ["Bộ Giả"], source }),
  );
  const directive = { source: "document" as const, title: "Chỉ thị thử", directedBy: "bnv", directedOn: "2026-01-05" };
  await done(chidao.directives.register({ ...entry("2026-01-05"), ...directive }));
  await done(
    chidao.assignments.issue({ ...entry("2026-01-06"), directive: "D1", kind: "staffing", words: "làm", lead: "bnv" }),
  );
  const parts = ["request", "list"];
  const dossier = { dossier: "HS-1", body: "bnv", regime: "public-employees", purpose: "approval", parts };
  await done(work("staffing/SubmitDossier", { ...dossier, decidesAlone: false }, "2026-08-28"));
});

const work = (type: string, fields: Readonly<Record<string, unknown>>, on: string) =>
  chidao.assignments.work({ ...entry(on), assignment: "D1.1", type, fields });
const giveBack = (on: string) => work("staffing/ReturnDossier", { dossier: "HS-1", missing: ["grades"] }, on);
const lateness = ({ irregularities }: Written) => irregularities.find(({ rule }) => rule === "staffing.return-late");

describe("three working days over a holiday", () => {
  it("end on the Thursday when the holiday was published, which then is certain", async () => {
    await publishCalendar();
    expect(lateness(await done(giveBack("2026-09-03")))).toBeUndefined();
    const late = lateness(await done(giveBack("2026-09-04")));
    expect(late).toMatchObject({ severity: "irregular", facts: { workingDays: 4 } });
    const written: Array<{ readonly type: string; readonly metadata: string }> = [];
    for await (const chunk of store.readAll()) if (chunk.ok) written.push(...chunk.value);
    const returned = written.filter(({ type }) => type === "staffing/DossierReturned");
    expect(returned.map(({ metadata }) => metadata.includes('"calendar-vn"'))).toEqual([true, true]);
  });

  it("end on the Wednesday as far as anybody can tell without a calendar, which is advice", async () => {
    expect(lateness(await done(giveBack("2026-09-03")))).toMatchObject({
      severity: "advisory",
      facts: { workingDays: 4 },
    });
  });
});

async function publishCalendar(): Promise<void> {
  const environment = {
    ...{ store, clock, hashing: nodeHashing, kinds: kindsOf(builtInKinds), jurisdiction: "vn", software: "test" },
    randomness: { salt: () => new Uint8Array(randomBytes(32)) },
    disclosures: {
      put: async () => ({ ok: true, value: undefined }),
      get: async () => ({ ok: true, value: undefined }),
    },
  } as unknown as Parameters<typeof handleCalendarCommand>[0];
  const context = { commandId: "lich", correlationId: "lich", causationId: null, assurance: "declared" as const };
  const fact = { citation: "Hư cấu", confidence: "read" as const, validFrom: { day: "2026-01-01" as never } };
  const published = await handleCalendarCommand(environment, context, {
    type: "PublishCalendar",
    on: { day: "2026-01-06" as never },
    by: { agency: "bnv", role: null, officer: null },
    provenance: { kind: "witnessed" },
    note: "",
    years: [
      {
        ...{ year: "2026", status: { official: "hư cấu" }, weeklyRestSource: fact, daysOff: [], workDays: [] },
        weeklyRest: ["saturday", "sunday"],
        holidays: [{ day: "2026-09-02" as never, name: "Quốc khánh", source: fact }],
      },
    ],
  })();
  expect(published).toMatchObject({ _tag: "Right" });
}
