/**
 * Every command of the front door against every fault of a list: refused with a typed error in two languages, or
 * flagged with a rule that has a source, and never half-written. A command without a row of its own fails here.
 */
import type { RecordedEvent } from "@chidao/core";
import type { ChidaoError, IrregularityNote, Outcome } from "chidao";
import { beforeAll, describe, expect, it } from "vitest";
import { copyOf, type Office, openOffice, storedIn } from "../support/command-office.js";
import type { Fault, SoundCommand } from "../support/sound-command.js";
import { soundCommands } from "../support/sound-commands.js";

/** What only asks. */
const questions: ReadonlyArray<string> = [
  ...["list", "show", "members", "alarms", "holdings"].map((name) => `agencies.${name}`),
  ...["calendars.list", "calendars.day", "calendars.count", "policies.show", "deadlines.read"],
  ...["list", "show", "affected", "gaps"].map((name) => `directives.${name}`),
  ...["evidence.list", "proposals.list", "personal.list", "doctor", "close"],
  // It takes nothing, and is tested in personal.test.ts.
  "personal.finish",
];

/** They hand over commands that have rows here; what interrupts and repeats them is tested where they are. */
const processes: ReadonlyArray<string> = [
  ...["processes.fanOut", "processes.occurrences", "processes.reminders"],
  // It is about an entry that can't be read, which no office here has; see set-aside.test.ts.
  "entries.setAside",
];

/** They hand over several commands, whose ids follow from what each is about; each has tests of its own for repeats. */
const manySteps: ReadonlyArray<string> = [
  ...["agencies.loadVietnam", "agencies.transferTasks", "directives.settle", "imports.row"],
];

type Given = Readonly<Record<string, unknown>>;
type Told = Outcome<unknown>;

interface Tried {
  readonly told: Told;
  readonly news: ReadonlyArray<RecordedEvent>;
}

const office = await openOffice();
const rows = Object.entries(soundCommands(office));
let fresh: Office;
let size: number;
beforeAll(async () => {
  fresh = await copyOf(office);
  size = (await storedIn(fresh)).length;
});

/** Hands the input over, and leaves an office behind in which nothing of it happened. */
async function tryOut(command: string, given: unknown, after: "forget" | "keep" = "forget"): Promise<Tried> {
  const [group = "", name = ""] = command.split(".");
  const doors = fresh.chidao as unknown as Readonly<
    Record<string, Readonly<Record<string, (input: unknown) => Promise<Told>>>>
  >;
  const told = await doors[group]?.[name]?.(given);
  if (told === undefined) throw new Error(`no such command: ${command}`);
  const news = (await storedIn(fresh)).slice(size);
  if (news.length > 0 && after === "forget") fresh = await copyOf(office);
  return { told, news };
}

function expectRefusal({ told, news }: Tried): ChidaoError {
  if (told.ok) throw new Error(`taken: ${JSON.stringify(told.value)}`);
  const { error } = told;
  expect(news).toEqual([]);
  expect(error.code).toMatch(/^[A-Z]\w+$/);
  for (const { vi, en } of [error.message, ...error.issues.map(({ message }) => message)]) {
    expect([vi, en]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    expect(vi).not.toBe(en);
    expect(`${vi} ${en}`).not.toMatch(/undefined|\[object/);
  }
  if (error.code === "DecodeFailure") expect(error.issues).not.toEqual([]);
  if (error.rule !== null) expect(error.rule.source.citation).toMatch(/\S/);
  return error;
}

/** Of one command, or of each that an operation handed over. */
function notesIn(value: unknown): ReadonlyArray<IrregularityNote> {
  if (typeof value !== "object" || value === null) return [];
  const own = (value as { readonly irregularities?: ReadonlyArray<IrregularityNote> }).irregularities;
  return own ?? Object.values(value).flatMap(notesIn);
}

/** Refused, or in the record together with the flag. */
function expectRefusedOrFlagged(tried: Tried): void {
  if (!tried.told.ok) {
    expectRefusal(tried);
    return;
  }
  const notes = notesIn(tried.told.value);
  const types = tried.news.map(({ type }) => type);
  const flags = types.filter((type) => type === "IrregularityFlagged").length;
  expect(notes.length, `neither refused nor flagged: ${types.join()}`).toBeGreaterThan(0);
  expect(flags).toBeGreaterThanOrEqual(notes.length);
  expect(types.length).toBeGreaterThan(flags);
  for (const { title, source } of notes) {
    expect(title.vi).not.toBe(title.en);
    expect([source.citation, source.confidence]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
  }
}

describe("the front door", () => {
  // What `audit` and `readModels` are given is in bad-input-proofs.test.ts.
  it("has a row for each of its commands", () => {
    const doors = Object.entries(office.chidao).flatMap(([group, door]) => {
      if (typeof door === "function") return [group];
      return Array.isArray(door) || ["reports", "audit", "readModels"].includes(group)
        ? []
        : Object.keys(door).map((name) => `${group}.${name}`);
    });
    const commands = doors.filter((door) => !questions.includes(door)).sort();
    expect(commands).toEqual([...rows.map(([command]) => command), ...processes].sort());
  });

  it.each(processes)("runs no %s on what is malformed", async (process) => {
    const by = { agency: "van-phong" };
    for (const given of [null, [], {}, { by }, { by, until: "2023-02-29", assignment: "D1.1", on: "2023-02-29" }]) {
      expect(expectRefusal(await tryOut(process, given)).code).toBe("DecodeFailure");
    }
  });
});

const faults: Readonly<Record<Exclude<Fault, "a body that is not there on the day">, Given>> = {
  "an actor without a part in it": { by: { agency: "nguoi-la" } },
  "an actor that nobody knows": { by: { agency: "khong-co" } },
  "an actor that had ended": { by: { agency: "cu" } },
  "a day before everything": { on: "1995-01-01" },
  "a day in the future": { on: "2030-01-01" },
};

describe.each(rows)("%s", (command, { sound, contradiction, bodies = [], except = {} }: SoundCommand) => {
  it("takes what is sound, and what contradicts the record or itself only as flagged", async () => {
    const taken = await tryOut(command, sound);
    if (command === "ledger.open") expectRefusal(taken);
    else expect(taken).toMatchObject({ told: { ok: true }, news: expect.arrayContaining([expect.anything()]) });
    expectRefusedOrFlagged(await tryOut(command, contradiction));
  });

  it("adds nothing when it is repeated, and refuses its id for anything else", async () => {
    if (manySteps.includes(command)) return;
    const again = { ...sound, commandId: "mot-lan" };
    const first = await tryOut(command, again, "keep");
    const second = await tryOut(command, again, "keep");
    const other = await tryOut(command, { ...again, on: "2023-06-02" });
    fresh = await copyOf(office);
    if (command === "ledger.open") return;
    expect(second.news).toEqual(first.news);
    expect(second.told).toMatchObject({ ok: true, value: { repeated: true } });
    expect(other.told).toMatchObject({ ok: false, error: { code: "CommandIdReused" } });
    expect(other.news).toEqual(first.news);
  });

  it.each(Object.entries(faults).filter(([fault]) => except[fault as Fault] === undefined))(
    "refuses or flags %s",
    async (_, change) => {
      expectRefusedOrFlagged(await tryOut(command, { ...sound, ...change }));
    },
  );

  it("refuses or flags bodies that are unknown, have ended or are not there yet", async () => {
    for (const field of bodies) {
      expectRefusedOrFlagged(await tryOut(command, { ...sound, [field]: "khong-co" }));
      if (except["a body that is not there on the day"] !== undefined) continue;
      for (const body of ["cu", "moi"]) expectRefusedOrFlagged(await tryOut(command, { ...sound, [field]: body }));
    }
  });

  it("refuses what is malformed, and says where", async () => {
    const places: ReadonlyArray<readonly [unknown, string]> = [
      ...Object.keys(sound).map((field) => [{ ...sound, [field]: -0.5 }, `/${field}`] as const),
      ...Object.keys(sound)
        .filter((field) => typeof sound[field] === "string")
        .map((field) => [{ ...sound, [field]: "x".repeat(1_000_001) }, `/${field}`] as const),
      [{ ...sound, nubmer: 1 }, "/nubmer"],
      [{ ...sound, by: { ...(sound["by"] as Given), ofice: "x" } }, "/by/ofice"],
      [{ ...sound, on: "2023-02-29" }, "/on"],
      [{ ...sound, by: { agency: "" } }, "/by/agency"],
      ...[null, [], "x", 1, undefined].map((given) => [given, ""] as const),
    ];
    for (const [given, path] of places) {
      const error = expectRefusal(await tryOut(command, given));
      expect([error.code, error.class]).toEqual(["DecodeFailure", "usage"]);
      expect(error.issues.map((issue) => issue.path)).toContain(path);
    }
  });

  it("takes nothing without a field that it needs", async () => {
    for (const field of ["on", "by"]) {
      const { [field]: _, ...rest } = sound;
      expectRefusal(await tryOut(command, rest));
    }
  });
});
