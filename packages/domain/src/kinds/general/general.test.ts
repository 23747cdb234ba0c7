import { command, event, factsOf, type Given, givenAssignment } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { kindStateOf } from "../../assignment/kinds.js";
import { general } from "./kind.js";

const { worked, issued, paperOf, unknown } = event;

const plan = worked("general/PlanAdopted", "2023-01-05", {
  document: unknown,
  steps: [
    { name: "B1", what: "lập tổ soạn thảo", due: { day: "2023-02-01" } },
    { name: "B2", what: "lấy ý kiến", due: unknown },
  ],
  products: ["quy tắc", "hướng dẫn"],
});
const step = (planned: unknown = unknown) => worked("general/StepRecorded", "2023-01-10", { step: "họp", planned });
const product = (planned: unknown = unknown) =>
  worked("general/ProductDelivered", "2023-02-10", { product: paperOf("Quy tắc"), planned });

const stateOf = (...work: ReadonlyArray<Given>) => kindStateOf(general, factsOf(...work));
const metOf = (...work: ReadonlyArray<Given>) => general.met(stateOf(...work));

describe("a general task", () => {
  it("is met when a product was delivered; a plan and steps are on the way", () => {
    expect(metOf().verdict).toBe("not-recorded");
    expect(metOf(plan).verdict).toBe("not-met");
    expect(metOf(step()).verdict).toBe("not-met");
    expect(metOf(step(), product()).verdict).toBe("met");
  });

  it("with planned products is met when all of them were delivered", () => {
    expect(metOf(plan, product("quy tắc"))).toMatchObject({
      verdict: "not-met",
      because: { vi: "còn thiếu: hướng dẫn" },
    });
    expect(metOf(plan, product("quy tắc"), product("hướng dẫn")).verdict).toBe("met");
  });

  it("shows the plan beside what was done", () => {
    const table = general.summary(stateOf(plan, step("B1")))[0];
    expect(table?.rows).toEqual([
      { name: "B1", what: "lập tổ soạn thảo", due: "2023-02-01", doneOn: "2023-01-10" },
      { name: "B2", what: "lấy ý kiến", due: null, doneOn: null },
      { name: "quy tắc", what: null, due: null, doneOn: null },
      { name: "hướng dẫn", what: null, due: null, doneOn: null },
    ]);
  });

  it("notes what the plan does not name, and only when there is a plan", () => {
    const task = (...work: ReadonlyArray<Given>) =>
      givenAssignment()(issued("2022-12-01", { kind: "general" }), ...work);
    const record = (planned: unknown) => command.work("general/RecordStep", "2023-01-10", { step: "họp", planned });
    task(plan).when(record("B9")).thenFlagsWith("general.not-planned", { severity: "advisory" });
    task(plan).when(record("B1")).thenFlags();
    task(plan).when(record(unknown)).thenFlags();
    task().when(record("B9")).thenFlags();
  });

  it("tells data that stand in another system, the newest key for each", () => {
    const referred = (id: string) =>
      worked("general/DataReferred", "2023-01-10", {
        ...{ what: "danh sách", ref: { system: "Trục", id }, dataAsOf: unknown, digest: unknown },
      });
    const state = stateOf(referred("1"), referred("2"));
    expect(general.details(state)).toEqual([
      { label: { vi: 'dữ liệu "danh sách"', en: 'data "danh sách"' }, value: { vi: "Trục, mã 2", en: "Trục, 2" } },
    ]);
    expect(general.met(state).verdict).toBe("not-met");
  });
});
