/** The health report: what the store says of itself, whether everything decodes, what was left half way. */
import { type HalfWay, inspectLedger, ledgerIdOf, ledgerIds, type Unfinished, unfinishedIn } from "@chidao/application";
import * as E from "fp-ts/lib/Either.js";
import { halfErased } from "../commands/personal.js";
import { errorOf } from "../errors.js";
import { reportDeskOf, type Session, toOutcome } from "../session.js";
import type { DoctorCheck, DoctorReport, Outcome, Text } from "../types/answers.js";
import { affected } from "./directives.js";

export async function doctor(session: Session): Promise<Outcome<DoctorReport>> {
  const { store } = session.environment;
  const inspected = await store.inspect();
  if (!inspected.ok) return { ok: false, error: errorOf(inspected.error) };
  const ownName = store.capabilities.name;
  const ofStore = [check("store", true, ownName, ownName), ...inspected.value];
  const ledger = await inspectLedger(session.environment)();
  if (E.isLeft(ledger)) {
    // A store that found out what is wrong has more to tell than a read that fails on it.
    if (inspected.value.every(({ ok }) => ok)) return toOutcome(ledger);
    const { message } = errorOf(ledger.left);
    return { ok: true, value: { ok: false, checks: [...ofStore, check("events", false, message.vi, message.en)] } };
  }
  const { events, opaque, setAside, undecodable, halfWay } = ledger.right;
  const first = undecodable[0];
  const checks: ReadonlyArray<DoctorCheck> = [
    ...ofStore,
    check(
      "events",
      events > 0,
      `${events} mục, trong đó ${opaque} thuộc loại chưa biết`,
      `${events} events, ${opaque} of unknown kinds`,
    ),
    decodesCheck(undecodable.length, first && errorOf(first).message),
    ...(setAside === 0 ? [] : [setAsideCheck(setAside)]),
    halfWayCheck(halfWay),
    ...(await processesCheck(session)),
    ...(await affectedCheck(session)),
    ...(await erasuresCheck(session)),
  ];
  return { ok: true, value: { ok: checks.every(({ ok }) => ok), checks } };
}

/** What is looked at here, for people; a store names its own checks. */
const titles = {
  store: { vi: "kho", en: "store" },
  events: { vi: "số mục trong sổ", en: "events" },
  decodes: { vi: "mọi mục đọc được", en: "everything decodes" },
  "set aside": { vi: "mục bị gác lại", en: "entries set aside" },
  "half way": { vi: "lệnh dở dang", en: "commands left half way" },
  processes: { vi: "quá trình dở dang", en: "processes left half way" },
  erasures: { vi: "xóa dở dang", en: "erasures left half way" },
  affected: { vi: "nhiệm vụ bị ảnh hưởng", en: "tasks touched by a change" },
} as const satisfies Readonly<Record<string, Text>>;

function check(name: keyof typeof titles, ok: boolean, vi: string, en: string): DoctorCheck {
  return { name, ok, title: titles[name], detail: { vi, en } };
}

async function erasuresCheck(session: Session): Promise<ReadonlyArray<DoctorCheck>> {
  const left = await halfErased(session);
  if (E.isLeft(left)) {
    const { message } = errorOf(left.left);
    return [check("erasures", false, message.vi, message.en)];
  }
  const names = left.right.map(({ commitment }) => commitment.slice(0, 12)).join(", ");
  if (names === "")
    return [check("erasures", true, "không có việc xóa nào dở dang", "every recorded erasure was done")];
  const vi = `đã ghi là xóa nhưng giá trị vẫn còn: ${names}; chạy chidao personal finish`;
  return [check("erasures", false, vi, `recorded as erased and still kept: ${names}; run chidao personal finish`)];
}

function decodesCheck(count: number, first: Text | undefined): DoctorCheck {
  return first === undefined
    ? check("decodes", true, "mọi mục đều đọc được", "every event decodes")
    : check("decodes", false, `${count}: ${first.vi}`, `${count}: ${first.en}`);
}

function setAsideCheck(count: number): DoctorCheck {
  const vi = `${count} mục không đọc được đã được hai người gác lại; nội dung không nằm trong báo cáo nào`;
  return check(
    "set aside",
    true,
    vi,
    `${count} unreadable entries were set aside by two persons; no report holds what they say`,
  );
}

function halfWayCheck(halfWay: ReadonlyArray<HalfWay>): DoctorCheck {
  if (halfWay.length === 0) {
    return check("half way", true, "không có việc nào dở dang", "nothing was left half way");
  }
  return check(
    "half way",
    false,
    halfWay.map(({ what, directive, commandId }) => `${what} của ${directive}, lệnh ${commandId}`).join("; "),
    halfWay.map(({ what, directive, commandId }) => `${what} of ${directive} by command ${commandId}`).join("; "),
  );
}

/** Open tasks of which nobody said what becomes of them; what can't be read is told by the checks above. */
async function affectedCheck(session: Session): Promise<ReadonlyArray<DoctorCheck>> {
  const answer = await affected(session);
  if (!answer.ok) return [];
  const names = answer.value.affected.map(({ assignment, what }) => `${assignment} (${what})`).join(", ");
  return names === ""
    ? [
        check(
          "affected",
          true,
          "không có nhiệm vụ nào đang mở bị ảnh hưởng do văn bản thay đổi",
          "no open task is touched by a change to its directive",
        ),
      ]
    : [
        check(
          "affected",
          false,
          `nhiệm vụ đang mở bị ảnh hưởng do văn bản thay đổi: ${names}`,
          `open tasks touched by a change to their directive: ${names}`,
        ),
      ];
}

/** How many keys of missing children are told by name. */
const keysTold = 5;

/**
 * Children that were announced and are not there; running the process, or issuing them, goes on. Work passed down
 * inside a house needs no task of its own: it is told, and nothing is wrong.
 */
async function processesCheck(session: Session): Promise<ReadonlyArray<DoctorCheck>> {
  const desk = await reportDeskOf(session);
  const ledger = await ledgerIdOf(session.environment)();
  if (E.isLeft(desk) || E.isLeft(ledger)) return [];
  const { model, handles } = desk.right;
  const unfinished = unfinishedIn(model, ledgerIds(session.environment.hashing, ledger.right));
  if (unfinished.length === 0) {
    return [check("processes", true, "không có quá trình nào dở dang", "no process was left half way")];
  }
  const told = unfinished.map((found) => {
    const text = unfinishedText(found, handles.handleOf(found.assignment) ?? found.assignment);
    const keys = found.missing.slice(0, keysTold).join(", ");
    const more = found.missing.length > keysTold ? ", …" : "";
    return keys === "" ? text : { vi: `${text.vi} (thiếu ${keys}${more})`, en: `${text.en} (missing ${keys}${more})` };
  });
  const ok = unfinished.every(({ relation }) => relation === "delegation");
  return [check("processes", ok, told.map(({ vi }) => vi).join("; "), told.map(({ en }) => en).join("; "))];
}

function unfinishedText({ relation, there, of }: Unfinished, handle: string): Text {
  switch (relation) {
    case "obligation":
      return {
        vi: `giao cho từng cơ quan của ${handle}: ${there}/${of} nghĩa vụ`,
        en: `fan-out of ${handle}: ${there} of ${of} obligations`,
      };
    case "occurrence":
      return {
        vi: `các kỳ của ${handle}: ${there}/${of} kỳ đã có nhiệm vụ`,
        en: `occurrences of ${handle}: ${there} of ${of} rounds have their task`,
      };
    case "split":
      return {
        vi: `các phần được tách của ${handle}: ${there}/${of} đã được giao`,
        en: `parts of ${handle}: ${there} of ${of} were issued`,
      };
    case "delegation":
      return {
        vi: `việc giao xuống của ${handle}: ${there}/${of} đã được giao`,
        en: `delegated tasks of ${handle}: ${there} of ${of} were issued`,
      };
  }
}
