import type { EntryData, Event } from "@chidao/core";
import {
  day,
  registerDetails as details,
  entryId,
  said,
  registerSource as source,
  specification,
} from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { kindsOf } from "../assignment/kinds.js";
import { builtInKinds } from "../kinds/index.js";
import { type AgencyDescription, describeAgency, evolveAgency, unregisteredAgency } from "./agency.js";
import type { AgencyCommand } from "./commands.js";
import { decideAgency } from "./decide.js";
import { AgencyEnded, AgencyReclassified, AgencyRegistered, AgencyRenamed, SuccessionRecorded } from "./events.js";
import { AgencyKind, agencyKindInfo, agencyKinds, isExecutive } from "./kinds.js";

const { registry } = kindsOf(builtInKinds);
const agency = "bo-gia-dinh";
const successor = "bo-ke-thua";

const registered = (changes: object = {}) =>
  AgencyRegistered({ ...said("2022-11-24"), ...details, ...changes } as Parameters<typeof AgencyRegistered>[0]);
const ended = (on = "2025-03-01") => AgencyEnded({ ...said(on), withoutSuccessor: null, source });
const succession = (changes: object = {}) => ({
  ...said("2025-03-01"),
  from: { agency },
  to: { agency: successor },
  function: "báo chí",
  words: ["báo chí"],
  ground: { decision: { title: "Nghị quyết Ví Dụ", number: "1/2025", date: day("2025-02-18"), sha256: null } },
  source,
  ...changes,
});
const succeeded = (changes: object = {}) => SuccessionRecorded(succession(changes) as never);

const body = (id: string, ...events: ReadonlyArray<Event<string, EntryData>>): AgencyDescription => {
  const entries = events.map((event, n) => ({
    ...{ id: entryId(n), index: n, stream: "", revision: n, recordedAt: "2022-11-24T02:00:00.000Z" as never, event },
  }));
  return { ...(describeAgency(entries.reduce(evolveAgency, unregisteredAgency)) as AgencyDescription), id };
};
const standing = body(
  successor,
  registered({ agency: successor, established: day("2025-03-01"), aliases: [], codes: [] }),
);

const givenWith = (others: ReadonlyArray<AgencyDescription>) =>
  specification({
    initialState: unregisteredAgency,
    evolve: evolveAgency,
    decide: decideAgency as never,
    factsAt: (moment) => ({
      ...moment,
      registry,
      namesakes: others.map(({ id }) => id),
      agency: (id: string) => others.find((other) => other.id === id),
    }),
  });
const given = givenWith([standing]);

type Given<T extends AgencyCommand["type"]> = Extract<AgencyCommand, { type: T }>;
const register = (changes: object = {}) =>
  ({ type: "RegisterAgency", ...said("2022-11-24"), ...details, ...changes }) as Given<"RegisterAgency">;
const end: Given<"EndAgency"> = { type: "EndAgency", ...said("2025-03-01"), agency, withoutSuccessor: null, source };
const succeed = (changes: object = {}) => {
  const { from, ...rest } = succession(changes);
  return { type: "RecordSuccession", agency, ...rest } as never;
};
const rename = (on: string) => ({ type: "RenameAgency", ...said(on), agency, name: "Bộ Khác", source }) as const;
const reclassify = (parent: string | null, on = "2024-01-01") =>
  ({ type: "ReclassifyAgency", ...said(on), agency, kind: "ministerial-agency", parent, source }) as const;

describe("the register", () => {
  it("registers a body once", () => {
    given().when(register()).thenRecords(registered()).thenFlags();
    given(registered()).when(register()).thenRefuses("AlreadyExists", { what: "agency", id: agency });
  });

  it("writes nothing about a body that it does not know", () => {
    for (const command of [end, succeed(), rename("2024-01-01"), reclassify(null)]) {
      given()
        .when(command as AgencyCommand as never)
        .thenRefuses("NotFound", { what: "agency", id: agency });
    }
  });

  it("ends a body once", () => {
    given(registered()).when(end).thenRecords(ended()).thenFlags();
    given(registered(), ended()).when(end).thenRefuses("AgencyAlreadyEnded", { agency });
  });

  it("flags an end before the beginning", () => {
    given(registered())
      .when({ ...end, on: day("2007-08-07") })
      .thenFlags("agency.ended-before-established")
      .thenFlagsWith("agency.ended-before-established", { facts: { ended: "2007-08-07", established: "2007-08-08" } });
    given(registered())
      .when({ ...end, on: day("2007-08-08") })
      .thenFlags();
    given(registered({ established: { unknown: "chưa tra" }, names: [] }))
      .when(end)
      .thenFlags();
    given(registered())
      .when({ ...end, on: { unknown: "chưa tra" } }, "2025-03-01")
      .thenFlags();
  });

  it("renames and reclassifies a body that exists; afterwards it flags it", () => {
    const known = given(registered(), ended());
    known
      .when(rename("2024-01-01"))
      .thenRecords(AgencyRenamed({ ...said("2024-01-01"), name: "Bộ Khác", source }))
      .thenFlags();
    known
      .when(rename("2025-03-01"))
      .thenFlags("agency.not-in-existence")
      .thenFlagsWith("agency.not-in-existence", { facts: { agency, on: "2025-03-01" } });
    known.when({ ...rename("2025-03-01"), on: { unknown: "chưa tra" } }, "2025-03-01").thenFlags();
    known
      .when(reclassify(null))
      .thenRecords(AgencyReclassified({ ...said("2024-01-01"), kind: "ministerial-agency", parent: null, source }));
    known.when(reclassify(null, "2025-03-01")).thenFlags("agency.not-in-existence");
  });

  it("knows where each kind of body stands", () => {
    expect(agencyKinds.every((kind) => AgencyKind.is(kind) && agencyKindInfo(kind).label.vi !== "")).toBe(true);
    expect([isExecutive("ministry"), isExecutive("court"), isExecutive("party-body"), isExecutive("other")]).toEqual([
      ...[true, false],
      ...[false, "unknown"],
    ]);
  });
});

describe("a parent", () => {
  it("is registered, and is not the body itself", () => {
    given()
      .when(register({ parent: "chinh-phu" }))
      .thenRefuses("NotFound", { id: "chinh-phu" });
    given()
      .when(register({ parent: agency }))
      .thenRefuses("NamesItself", { field: "parent", agency });
    given(registered()).when(reclassify(agency)).thenRefuses("NamesItself");
    given()
      .when(register({ parent: successor }))
      .thenFlags("agency.not-in-existence");
    given()
      .when(register({ parent: successor, ...said("2025-03-02") }))
      .thenFlags();
  });

  it("that stands under the body, however far below, is flagged", () => {
    const below = body("b", registered({ agency: "b", parent: "a", aliases: [], codes: [] }));
    const between = body("a", registered({ agency: "a", parent: agency, aliases: [], codes: [] }));
    givenWith([below, between])(registered())
      .when(reclassify("b"))
      .thenFlagsWith("agency.parent-cycle", { facts: { agency, parent: "b" } });
  });
});

describe("a succession", () => {
  it("by a decision, on the day of the end, is as it should be", () => {
    given(registered(), ended()).when(succeed()).thenRecords(succeeded()).thenFlags();
    given(registered(), ended())
      .when(succeed({ function: null, words: [] }))
      .thenFlags();
  });

  it("to itself is refused, and so is one to a body that nobody registered", () => {
    given(registered())
      .when(succeed({ to: { agency } }))
      .thenRefuses("NamesItself", { field: "to", agency });
    given(registered())
      .when(succeed({ to: { agency: "nobody" } }))
      .thenRefuses("NotFound", { id: "nobody" });
  });

  it("that is only presumed says so", () => {
    given(registered(), ended())
      .when(succeed({ ground: { presumption: "chưa tìm thấy quyết định" } }))
      .thenFlagsWith("agency.succession-presumed", {
        ...{ severity: "advisory" },
        facts: { from: agency, to: successor, reason: "chưa tìm thấy quyết định" },
      });
  });

  it("before the body existed, or by a body that does not exist on the day, is flagged", () => {
    given(registered())
      .when(succeed({ on: day("2007-08-08") }))
      .thenFlags("agency.succession-before-existence", "agency.successor-not-in-existence")
      .thenFlagsWith("agency.succession-before-existence", {
        facts: { from: agency, to: successor, on: "2007-08-07" },
      })
      .thenFlagsWith("agency.successor-not-in-existence", {
        facts: { from: agency, to: successor, on: "2007-08-08" },
      });
    given(registered(), ended())
      .when(succeed({ on: day("2025-03-02") }))
      .thenFlags("agency.succession-before-existence");
  });

  it("on a day that nobody knows is not measured against one", () => {
    given(registered(), ended())
      .when(succeed({ on: { unknown: "chưa tra" } }), "2025-03-01")
      .thenFlags();
  });

  it("that leads back to the body is flagged", () => {
    const back = body(
      successor,
      registered({ agency: successor, aliases: [], codes: [] }),
      succeeded({ to: { agency } }),
    );
    givenWith([back])(registered(), ended())
      .when(succeed())
      .thenFlags("agency.succession-cycle")
      .thenFlagsWith("agency.succession-cycle", { facts: { from: agency, to: successor } });
  });

  it("of bodies that succeed each other apart from this one is followed to its end", () => {
    const names = { aliases: [], codes: [], established: day("2025-03-01") };
    const one = body(
      successor,
      registered({ agency: successor, ...names }),
      succeeded({ from: { agency: successor }, to: { agency: "bo-ba" } }),
    );
    const three = body(
      "bo-ba",
      registered({ agency: "bo-ba", ...names }),
      succeeded({ from: { agency: "bo-ba" }, to: { agency: successor } }),
      succeeded({ from: { agency: "bo-ba" }, to: { agency: "chưa-có-trong-sổ" } }),
    );
    givenWith([one, three])(registered(), ended()).when(succeed()).thenFlags();
  });
});

describe("a code or an alias that another body bears on the same day is flagged", () => {
  const other = (changes: object, ...more: ReadonlyArray<Event<string, EntryData>>) =>
    givenWith([body("bo-khac", registered({ agency: "bo-khac", ...changes }), ...more)])();

  it("when both exist and both have it", () => {
    other({})
      .when(register())
      .thenFlags("agency.code-shared", "agency.alias-shared")
      .thenFlagsWith("agency.code-shared", { facts: { code: "G09", scheme: "vn-qd20", with: "bo-khac" } })
      .thenFlagsWith("agency.alias-shared", { facts: { alias: "bgđ", with: "bo-khac" } });
    other({ aliases: ["BGĐ"], codes: { unknown: "chưa tra" } })
      .when(register())
      .thenFlags("agency.alias-shared");
    other({ aliases: [] })
      .when(register({ codes: { unknown: "chưa tra" } }))
      .thenFlags();
  });

  it("and not for another code, or the same one of another scheme", () => {
    const [code] = details.codes;
    other({ aliases: [], codes: [{ ...code, code: "G10" }] })
      .when(register())
      .thenFlags();
    other({ aliases: [], codes: [{ ...code, scheme: "vn-qcvn102" }] })
      .when(register())
      .thenFlags();
  });

  it("and never with itself, nor with one that the register does not have", () => {
    const itself = body(agency, registered());
    const specified = specification({
      initialState: unregisteredAgency,
      evolve: evolveAgency,
      decide: decideAgency as never,
      factsAt: (moment) => ({
        ...moment,
        registry,
        namesakes: [agency, "nobody"],
        agency: (id: string) => [itself].find((known) => known.id === id),
      }),
    });
    specified().when(register()).thenFlags();
  });

  it("and not when one ended before the other began, or before it got the code", () => {
    other({}, ended("2007-08-08")).when(register()).thenFlags();
    other({ aliases: [] }, ended("2020-01-01"))
      .when(register({ codes: [{ ...details.codes[0], from: day("2020-01-01") }] }))
      .thenFlags();
  });

  it("also when it is learnt later", () => {
    const { aliases, codes } = details;
    const identify = { type: "IdentifyAgency", ...said("2023-01-01"), agency, aliases, codes, source } as const;
    givenWith([body("bo-khac", registered({ agency: "bo-khac" }))])(registered({ aliases: [], codes: [] }))
      .when(identify as never)
      .thenRecords("AgencyIdentified")
      .thenFlags("agency.code-shared", "agency.alias-shared");
  });
});

describe("entries about a body can be corrected", () => {
  const correct = (n: number, event: Event<string, EntryData> | null) =>
    ({
      ...{
        type: "CorrectEntry",
        ...said("2026-01-01"),
        agency,
        target: entryId(n),
        reason: "nhầm",
        secondPerson: null,
      },
      replacement: event && {
        type: event.type,
        schema: registry.definitions.get(event.type)?.schema ?? 1,
        data: event.data,
      },
    }) as never;
  const known = given(registered(), ended(), succeeded());

  it("the id and the body that is succeeded stay", () => {
    known
      .when(correct(0, registered({ aliases: [] })))
      .thenRecords("EntryCorrected")
      .thenFlags();
    known.when(correct(0, registered({ agency: "bo-khac" }))).thenRefuses("FixedField", { field: "agency" });
    known.when(correct(2, succeeded({ from: { agency: successor } }))).thenRefuses("FixedField", { field: "from" });
  });

  it("what is put in is refused or flagged as when it was new", () => {
    known.when(correct(0, registered({ parent: "nobody" }))).thenRefuses("NotFound", { id: "nobody" });
    known.when(correct(2, succeeded({ to: { agency } }))).thenRefuses("NamesItself");
    known.when(correct(2, succeeded({ to: { agency: "nobody" } }))).thenRefuses("NotFound");
    known.when(correct(1, ended("2007-01-01"))).thenFlags("agency.ended-before-established");
  });

  it("a parent that the entry already named is not asked again", () => {
    const moved = (on: string, parent: string) => AgencyReclassified({ ...said(on), kind: "ministry", parent, source });
    const under = given(registered({ parent: "nobody" }), moved("2024-01-01", "nobody"));
    under.when(correct(0, registered({ parent: "nobody", aliases: [] }))).thenRecords("EntryCorrected");
    under.when(correct(1, moved("2024-01-02", "nobody"))).thenRecords("EntryCorrected");
    under.when(correct(1, moved("2024-01-02", agency))).thenRefuses("NamesItself");
  });

  it("a struck registration leaves the other entries without a body", () => {
    known.when(correct(0, null)).thenFlags("correction.leaves-contradiction", "correction.leaves-contradiction");
    known.when(correct(1, null)).thenRecords("EntryCorrected").thenFlags();
  });
});
