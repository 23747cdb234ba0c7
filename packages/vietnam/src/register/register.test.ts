import { type CivilDate, type Instant, witnessed } from "@chidao/core";
import {
  type Agency,
  type AgencyDescription,
  decideAgency,
  describeAgency,
  evolveAgency,
  existsOn,
  kindOn,
  membersOf,
  nameOn,
  unregisteredAgency,
} from "@chidao/domain";
import { describe, expect, it } from "vitest";
import { registerRows, registerSteps, registerStepsUntil } from "./commands.js";
import { commonGroups, recogniseGroup } from "./groups.js";
import { codes, successions } from "./successions.js";

const by = { agency: "vpcp", role: null, officer: null };
const on = (value: string) => value as CivilDate;

/** The register as loading every step leaves it; flags by rule. */
function loaded() {
  const bodies = new Map<string, Agency>();
  const flags: Array<string> = [];
  const described = (id: string) => describeAgency(bodies.get(id) ?? unregisteredAgency);
  let index = 0;
  for (const { id, command } of registerSteps) {
    const state = bodies.get(command.agency) ?? unregisteredAgency;
    const facts = {
      ...{
        agency: described,
        namesakes: [...bodies.keys()],
        today: on("2026-11-26"),
        eventId: (n: number) => `${id}.${n}`,
      },
      now: "2026-11-26T02:00:00.000Z" as Instant,
    };
    const decided = decideAgency({ ...command, by, provenance: witnessed } as never, state, facts as never);
    if (decided._tag === "Left") throw new Error(`${id}: ${JSON.stringify(decided.left)}`);
    let next = state;
    for (const [n, event] of decided.right.entries()) {
      if (event.type === "IrregularityFlagged") flags.push(`${id} ${(event.data as unknown as { rule: string }).rule}`);
      const revision = next.revision + 1;
      const at = { id: `${id}.${n}`, index, stream: "", revision, recordedAt: facts.now };
      next = evolveAgency(next, { ...at, event });
      index += 1;
    }
    bodies.set(command.agency, next);
  }
  const all = [...bodies.keys()].map((id) => described(id) as AgencyDescription);
  return { all, flags, get: (id: string) => described(id) as AgencyDescription };
}

const register = loaded();
const standing = (kinds: ReadonlyArray<string>, day: string) =>
  register.all.filter((body) => existsOn(body, on(day)) === true && kinds.includes(kindOn(body, on(day))));
const count = (kinds: ReadonlyArray<string>, day: string) => standing(kinds, day).length;

describe("the register of Viet Nam, loaded as commands", () => {
  it("breaks no rule of the register", () => {
    expect(register.flags).toEqual([]);
  });

  it("has 18 ministries and 4 ministerial-level agencies before 1 March 2025, 14 and 3 from that day", () => {
    const both = (day: string) => [count(["ministry"], day), count(["ministerial-agency"], day)];
    expect(["2022-11-24", "2025-02-28", "2025-03-01", "2026-11-26"].map(both)).toEqual([
      ...[
        [18, 4],
        [18, 4],
      ],
      ...[
        [14, 3],
        [14, 3],
      ],
    ]);
  });

  it("has 63 provinces and cities until 30 June 2025 and 34 from 1 July 2025; the cities are 5, 6, 7, 8 and 9", () => {
    const counts = (day: string) => [count(["province", "city"], day), count(["city"], day)];
    const days = ["2022-11-24", "2024-12-31", "2025-01-01", "2025-06-30", "2025-07-01", "2026-04-29", "2026-04-30"];
    expect([...days, "2026-09-01", "2026-09-20"].map(counts)).toEqual([
      ...[
        [63, 5],
        [63, 5],
        [63, 6],
        [63, 6],
      ],
      ...[
        [34, 6],
        [34, 6],
        [34, 7],
      ],
      ...[
        [34, 8],
        [34, 9],
      ],
    ]);
  });

  it("ids are told apart, and every command has an id of its own", () => {
    expect(new Set(registerRows.map(({ id }) => id)).size).toBe(registerRows.length);
    expect(new Set(registerSteps.map(({ id }) => id)).size).toBe(registerSteps.length);
  });

  it("every row has a source with a citation, where it was found, how sure we are and from when it holds", () => {
    const sources = [...registerRows, ...successions, ...codes].map(({ source }) => source);
    const ends = registerRows.flatMap(({ ended, changes }) => [...(ended ? [ended] : []), ...(changes ?? [])]);
    for (const { citation, note, confidence, validFrom } of [...sources, ...ends.map(({ source }) => source)]) {
      expect([citation.length > 10, note.length > 10]).toEqual([true, true]);
      expect(["read", "second-hand"]).toContain(confidence);
      expect(validFrom).toBeTruthy();
    }
  });

  it("every body that ended has a successor that existed on the day, or the reason why it has none", () => {
    const endedRows = register.all.filter(({ ended }) => ended !== undefined);
    expect(endedRows.length).toBe(11 + 52);
    for (const body of endedRows) {
      expect(body.successions.length > 0 || body.withoutSuccessor !== null).toBe(true);
      for (const { to, on: day } of body.successions) {
        expect(existsOn(register.get(to), (day as { day: CivilDate }).day)).toBe(true);
      }
    }
  });

  it("Information and Communications is succeeded by function: the press by Culture, the rest by Science", () => {
    const { successions: found } = register.get("btttt");
    expect(found.map(({ to, function: what }) => [to, what === null])).toEqual([
      ["bkhcn-2025", true],
      ["bvhttdl", false],
    ]);
    expect(found[1]?.words).toContain("báo chí");
  });

  it("a ministry that keeps its name after a merger is another body", () => {
    const [before, after] = [register.get("bnv"), register.get("bnv-2025")];
    expect([nameOn(before, on("2025-02-28")), nameOn(after, on("2025-03-01"))]).toEqual(["Bộ Nội vụ", "Bộ Nội vụ"]);
    expect(["2025-02-28", "2025-03-01"].map((day) => [existsOn(before, on(day)), existsOn(after, on(day))])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it("a province that becomes a city is the same body under another name", () => {
    const dongNai = register.get("dong-nai-2025");
    const told = (day: string) => [nameOn(dongNai, on(day)), kindOn(dongNai, on(day))];
    expect(["2025-07-01", "2026-04-29", "2026-04-30"].map(told)).toEqual([
      ["Tỉnh Đồng Nai", "province"],
      ["Tỉnh Đồng Nai", "province"],
      ["Thành phố Đồng Nai", "city"],
    ]);
    const hue = register.get("thua-thien-hue");
    expect([nameOn(hue, on("2024-12-31")), nameOn(hue, on("2025-01-01"))]).toEqual([
      "Tỉnh Thừa Thiên Huế",
      "Thành phố Huế",
    ]);
  });

  it("no code is given to a body formed in 2025, and none was guessed", () => {
    expect(register.get("bnv-2025").codes).toMatchObject({ unknown: expect.stringContaining("chưa tìm thấy") });
    expect(codes.every(({ code }) => /^000\.00\.00\.[GH]\d\d$/.test(code))).toBe(true);
  });
});

describe("groups", () => {
  const members = (words: string, day: string) => {
    const group = recogniseGroup(words);
    if (group === undefined) throw new Error(words);
    return membersOf(group, register.all, on(day));
  };

  it.each([
    ["các Bộ", "2022-11-24", 18],
    ["các bộ, cơ quan ngang bộ", "2022-11-24", 22],
    ["các bộ, cơ quan ngang bộ", "2025-03-01", 17],
    ["Các địa phương", "2025-06-30", 63],
    ["địa phương", "2025-07-01", 34],
    ["Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương", "2026-11-26", 34],
    ["UBND các tỉnh và thành phố", "2026-11-26", 34],
    ["các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ", "2025-03-01", 22],
    ["các bộ, ngành, địa phương", "2026-11-26", 56],
  ])("%s on %s are %i", (words, day, expected) => {
    expect(members(words, day).members.length).toBe(expected);
  });

  it("say from what they were counted: a membership is the same as an independent count over the rows", () => {
    for (const day of ["2024-12-31", "2025-02-28", "2025-03-01", "2025-07-01", "2026-04-30"]) {
      const independent = registerRows.filter((row) => {
        const begun =
          "day" in row.established ? row.established.day <= day : row.attestedFrom !== null && row.attestedFrom <= day;
        const gone = row.ended !== undefined && row.ended.on <= day;
        return begun && !gone && ["province", "city"].includes(row.kind);
      });
      expect([...members("địa phương", day).members].sort()).toEqual(independent.map(({ id }) => id).sort());
    }
  });

  it("list apart what they can't decide", () => {
    const found = members("cơ quan thuộc Chính phủ", "2025-03-01");
    expect(found.members).toEqual(["ttxvn", "vtv", "vov", "vast", "vass"]);
    expect(found.undecided.map(({ agency }) => agency)).toEqual(["bqlang", "cmsc"]);
    expect(members("cơ quan thuộc Chính phủ", "2022-11-24").undecided.length).toBe(8);
  });

  it("that are concerned (liên quan) have no member that anybody could know", () => {
    const found = members("các bộ, ngành có liên quan", "2022-11-24");
    expect([found.group.closure, found.members]).toEqual(["unknowable", []]);
    expect(found.undecided.filter(({ because }) => because === "words").length).toBe(22);
  });

  it("with sectors (ngành) are open, and the others closed", () => {
    const closures = commonGroups.map((words) => recogniseGroup(words)?.closure);
    expect(closures).toEqual([
      "closed",
      "closed",
      "closed",
      "open",
      "open",
      "open",
      "closed",
      "closed",
      "closed",
      "unknowable",
    ]);
  });

  it("whose words are not all known are not recognised", () => {
    for (const words of [
      "",
      "các cơ quan báo chí",
      "các bộ, doanh nghiệp",
      "Bộ Nội vụ",
      "sở, ngành của tỉnh",
      "liên quan",
    ]) {
      expect(recogniseGroup(words)).toBeUndefined();
    }
  });
});

describe("the register as it could be put down on a day", () => {
  const idsUntil = (day: string) => registerStepsUntil(on(day)).map(({ id }) => id);

  it("knows nothing of later days, in any entry", () => {
    for (const { command } of registerStepsUntil(on("2022-11-25"))) {
      expect("day" in command.on ? command.on.day : "").toMatch(/^(2022-11-25|20(1\d|2[0-2])-)/);
      expect(["EndAgency", "RecordSuccession", "RenameAgency"]).not.toContain(command.type);
    }
  });

  it("is a part of that of every later day, in the same order, and whole in the end", () => {
    const days = ["2022-11-25", "2025-03-01", "2025-07-01", "2026-04-30", "2026-11-26"];
    const counts = days.map((day) => idsUntil(day).length);
    expect(counts.toSorted((a, b) => a - b)).toEqual(counts);
    expect(new Set(counts).size).toBeGreaterThan(3);
    for (const [n, day] of days.entries()) {
      const later = new Set(idsUntil(days[n + 1] ?? day));
      expect(idsUntil(day).filter((id) => !later.has(id))).toEqual([]);
    }
    expect(registerStepsUntil(on("2026-11-26"))).toEqual(registerSteps);
  });
});
