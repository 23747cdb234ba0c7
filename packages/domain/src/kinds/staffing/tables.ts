/** What reports show of staffing: headcount, dossiers, approved positions, and what is to be entered where. */
import { column, type SummaryTable } from "../../assignment/kind-report.js";
import { partyWords } from "../../shared/party.js";
import { dateText } from "../../shared/words.js";
import type { StaffingState } from "./state.js";

const persons = { vi: "người", en: "persons" };

/** Vacant is what was given and not used; unknown when what is used is not known. */
export function headcountTable({ headcounts }: StaffingState): SummaryTable {
  return {
    key: "headcount",
    title: { vi: "Biên chế: giao, có mặt, còn thiếu", en: "Headcount: given, used, vacant" },
    columns: [
      column("body", "cơ quan, đơn vị", "body"),
      column("regime", "đối tượng", "whom it is about"),
      column("on", "tính đến", "as of", "date"),
      column("given", "được giao", "given", "count", persons),
      column("used", "có mặt", "used", "count", persons),
      column("vacant", "còn thiếu", "vacant", "count", persons),
    ],
    rows: headcounts.map(({ body, regime, on, given, used }) => ({
      ...{ body: partyWords(body), regime, on: dateText(on), given, used },
      vacant: used === null ? null : Math.max(0, given - used),
    })),
  };
}

export function dossierTable({ dossiers }: StaffingState): SummaryTable {
  const day = (date: Parameters<typeof dateText>[0] | undefined) => (date === undefined ? null : dateText(date));
  return {
    key: "dossiers",
    title: { vi: "Hồ sơ phê duyệt vị trí việc làm", en: "Dossiers for approval of positions" },
    columns: [
      column("dossier", "hồ sơ", "dossier"),
      column("body", "cơ quan, đơn vị", "body"),
      column("regime", "đối tượng", "whom it is about"),
      column("purpose", "mục đích", "purpose"),
      column("received", "nhận ngày", "received", "date"),
      column("returned", "đề nghị hoàn thiện ngày", "returned", "date"),
      column("full", "nhận đủ ngày", "full on", "date"),
      column("reviewed", "báo cáo rà soát ngày", "reviewed", "date"),
      column("decided", "quyết định ngày", "decided", "date"),
      column("verdict", "kết quả", "verdict"),
    ],
    rows: dossiers.map((each) => ({
      ...{ dossier: each.dossier, body: partyWords(each.body), regime: each.regime, purpose: each.purpose },
      ...{ received: day(each.receivedOn), returned: day(each.returnedOn), full: day(each.fullOn) },
      ...{ reviewed: day(each.reviewedOn), decided: day(each.decidedOn), verdict: each.verdict ?? null },
    })),
  };
}

export function positionTable({ dossiers }: StaffingState): SummaryTable {
  return {
    key: "positions",
    title: { vi: "Vị trí việc làm được phê duyệt", en: "Approved positions" },
    columns: [
      column("body", "cơ quan, đơn vị", "body"),
      column("dossier", "hồ sơ", "dossier"),
      column("position", "vị trí việc làm", "position"),
      column("headcount", "biên chế", "headcount", "count", persons),
      ...[1, 2, 3, 4, 5].map((grade) => column(`grade${grade}`, `bậc ${grade}`, `grade ${grade}`, "count", persons)),
    ],
    rows: dossiers
      .filter(({ verdict }) => verdict === "approved")
      .flatMap(({ body, dossier, positions }) =>
        positions.map(({ position, headcount, grades }) => ({
          ...{ body: partyWords(body), dossier, position, headcount },
          ...Object.fromEntries(
            [1, 2, 3, 4, 5].map((grade) => [
              `grade${grade}`,
              grades.find((each) => each.grade === grade)?.persons ?? null,
            ]),
          ),
        })),
      ),
  };
}
