/**
 * The path of a dossier that asks for approval of positions (Decree 232/2026/NĐ-CP, article 11): submitted, returned
 * when a part is missing, completed, reviewed, decided. An adjustment (article 12) goes the same path.
 */
import { defineWork, field } from "../../assignment/kind.js";
import { partyWords } from "../../shared/party.js";
import { groupField, regimeField } from "./works.js";

/** Request, list of positions, descriptions with competency frames, grades, ratios (article 11 clause 2). */
export const dossierParts = ["request", "list", "descriptions", "grades", "ratios"] as const;
/** A decision holds all of these (article 11 clause 5). */
export const decisionParts = ["list", "grades", "ratios", "descriptions"] as const;

const dossier = field.name("mã hồ sơ", "dossier");
const parts = field.list("các thành phần", "parts", field.choice("thành phần", "part", dossierParts), 5);
const document = field.orUnknown(field.document("văn bản", "document"));

/** `on`: the day on which the personnel unit got the dossier. `decidesAlone`: a unit that decides its positions itself. */
export const submitDossier = defineWork({
  command: "staffing/SubmitDossier",
  event: "staffing/DossierSubmitted",
  label: { vi: "nhận hồ sơ đề nghị phê duyệt vị trí việc làm", en: "record a dossier received" },
  fields: {
    dossier,
    body: field.party("cơ quan, đơn vị đề nghị", "body that asks"),
    regime: regimeField,
    purpose: field.choice("mục đích", "purpose", ["approval", "adjustment"]),
    parts,
    decidesAlone: field.orUnknown(field.boolean("đơn vị tự quyết định", "decides by itself")),
    document,
  },
  say: ({ dossier: name, body, parts: given }, named) => ({
    vi: `Nhận hồ sơ ${name} của ${partyWords(body, named)}: ${given.length}/${dossierParts.length} thành phần`,
    en: `Dossier ${name} of ${partyWords(body, named)} received: ${given.length} of ${dossierParts.length} parts`,
  }),
});

export const returnDossier = defineWork({
  command: "staffing/ReturnDossier",
  event: "staffing/DossierReturned",
  readsCalendar: true,
  label: { vi: "đề nghị hoàn thiện hồ sơ", en: "ask for the dossier to be completed" },
  fields: { dossier, missing: parts, document },
  say: ({ dossier: name, missing }) => ({
    vi: `Đề nghị hoàn thiện hồ sơ ${name}: thiếu ${missing.join(", ")}`,
    en: `Dossier ${name} to be completed: ${missing.join(", ")} missing`,
  }),
});

/** `on`: the day on which the missing parts came. */
export const completeDossier = defineWork({
  command: "staffing/CompleteDossier",
  event: "staffing/DossierCompleted",
  label: { vi: "nhận thành phần bổ sung", en: "record the missing parts" },
  fields: { dossier, parts, document },
  say: ({ dossier: name, parts: given }) => ({
    vi: `Hồ sơ ${name} bổ sung ${given.length} thành phần`,
    en: `Dossier ${name}: ${given.length} parts added`,
  }),
});

/** The personnel unit finished its review and reported to who decides. */
export const reportReview = defineWork({
  command: "staffing/ReportReview",
  event: "staffing/ReviewReported",
  readsCalendar: true,
  label: { vi: "báo cáo kết quả rà soát hồ sơ", en: "report the review of a dossier" },
  fields: {
    dossier,
    finding: field.choice("kết quả", "finding", ["fit", "partly-fit", "unfit"]),
    reviewer: field.orUnknown(field.party("cơ quan rà soát", "who reviewed")),
    document,
  },
  say: ({ dossier: name, finding }) => ({
    vi: `Báo cáo rà soát hồ sơ ${name}: ${finding}`,
    en: `Review of dossier ${name} reported: ${finding}`,
  }),
});

/** What was approved, position by position; `grades`: how many persons at which professional grade (1 to 5). */
export const decideDossier = defineWork({
  command: "staffing/DecideDossier",
  event: "staffing/DossierDecided",
  readsCalendar: true,
  label: { vi: "quyết định phê duyệt vị trí việc làm", en: "decide on a dossier" },
  fields: {
    dossier,
    verdict: field.choice("quyết định", "verdict", ["approved", "refused"]),
    decider: field.orUnknown(field.party("cơ quan quyết định", "who decided")),
    document,
    parts: field.list("nội dung quyết định", "parts", field.choice("nội dung", "part", decisionParts), 4),
    positions: field.list(
      "các vị trí",
      "positions",
      field.record("vị trí", "position", {
        position: field.name("tên vị trí", "name"),
        group: groupField,
        headcount: field.orUnknown(field.integer("biên chế của vị trí (người)", "headcount (persons)", 0, 1_000_000)),
        grades: field.list(
          "các bậc",
          "grades",
          field.record("bậc", "grade", {
            grade: field.integer("bậc nghề nghiệp", "grade", 1, 5),
            persons: field.integer("số người", "persons", 0, 1_000_000),
          }),
          5,
        ),
      }),
      1_000,
    ),
  },
  say: ({ dossier: name, verdict, positions }) => ({
    vi:
      verdict === "approved" ? `Phê duyệt hồ sơ ${name}: ${positions.length} vị trí` : `Không phê duyệt hồ sơ ${name}`,
    en: verdict === "approved" ? `Dossier ${name} approved: ${positions.length} positions` : `Dossier ${name} refused`,
  }),
});
