/** The work events of a staffing task: guidance, lists, positions, headcount. Names and shapes are a storage contract. */
import { defineWork, field } from "../../assignment/kind.js";
import { defineReference } from "../../assignment/reference-work.js";
import { notAsked } from "../../shared/not-asked.js";
import { partyWords } from "../../shared/party.js";

/** Whom the rules are about: civil servants (công chức) or public employees (viên chức); each has its own decree. */
export const regimes = ["civil-servants", "public-employees"] as const;
export const regimeField = field.choice("đối tượng", "whom it is about", regimes);

const groups = ["management", "professional", "support"] as const;
export const groupField = field.choice("nhóm", "group", groups);

/** The product: a document that guides job positions and staffing norms. */
export const issueGuidance = defineWork({
  command: "staffing/IssueGuidance",
  event: "staffing/GuidanceIssued",
  label: { vi: "ban hành văn bản hướng dẫn", en: "issue the guidance document" },
  fields: {
    document: field.document("văn bản hướng dẫn", "guidance document"),
    scope: field.text("phạm vi áp dụng", "whom it covers"),
  },
  say: ({ document, scope }) => ({
    vi: `Ban hành hướng dẫn "${document.title}" cho ${scope}`,
    en: `Guidance "${document.title}" issued for ${scope}`,
  }),
});

/** A norm (định mức): headcount for a function or a volume of work. */
export const setNorm = defineWork({
  command: "staffing/SetNorm",
  event: "staffing/NormSet",
  label: { vi: "quy định định mức biên chế", en: "set a staffing norm" },
  fields: {
    subject: field.text("loại cơ quan hoặc công việc", "kind of body or work"),
    headcount: field.integer("số người", "headcount", 0, 1_000_000),
    basis: field.orUnknown(field.document("văn bản", "document")),
  },
  say: ({ subject, headcount }) => ({
    vi: `Định mức ${headcount} người: ${subject}`,
    en: `Norm of ${headcount} persons: ${subject}`,
  }),
});

/** The closed list of position names (danh mục vị trí việc làm khung), or the part of it that matters here. */
export const adoptFrameworkList = defineWork({
  command: "staffing/AdoptFrameworkList",
  event: "staffing/FrameworkListAdopted",
  label: { vi: "ghi danh mục vị trí việc làm khung", en: "record a framework list" },
  fields: {
    list: field.name("mã danh mục", "list"),
    edition: field.integer("phiên bản", "edition", 1, 999),
    regime: regimeField,
    document: field.document("văn bản ban hành", "document"),
    validFrom: field.date("có hiệu lực từ", "valid from"),
    whole: field.boolean("là toàn bộ danh mục", "is the whole list"),
    positions: field.list(
      "các vị trí",
      "positions",
      field.record("vị trí", "position", { position: field.name("tên vị trí", "name"), group: groupField }),
      2_000,
    ),
  },
  say: ({ list, edition, positions }) => ({
    vi: `Danh mục khung ${list} (phiên bản ${edition}): ${positions.length} vị trí`,
    en: `Framework list ${list} (edition ${edition}): ${positions.length} positions`,
  }),
});

/** A job position (vị trí việc làm) and whether its name stands on the framework list, stated or looked up in one. */
export const definePosition = defineWork({
  command: "staffing/DefinePosition",
  event: "staffing/PositionDefined",
  schema: 2,
  upcast: { 1: (older) => ({ ...(older as object), body: notAsked, regime: notAsked, list: notAsked }) },
  label: { vi: "xác định vị trí việc làm", en: "define a job position" },
  fields: {
    position: field.text("tên vị trí việc làm", "name of the position"),
    group: groupField,
    onFrameworkList: field.orUnknown(field.boolean("có trong danh mục khung", "on the framework list")),
    body: field.orUnknown(field.party("cơ quan, đơn vị", "body")),
    regime: field.orUnknown(regimeField),
    list: field.orUnknown(field.name("theo danh mục nào", "by which list")),
  },
  say: ({ position }) => ({ vi: `Xác định vị trí việc làm: ${position}`, en: `Job position defined: ${position}` }),
});

/** Headcount of a body (biên chế, số lượng người làm việc): given, and used on the day of the entry. */
export const setHeadcount = defineWork({
  command: "staffing/SetHeadcount",
  event: "staffing/HeadcountSet",
  label: { vi: "ghi biên chế được giao và đã dùng", en: "record headcount given and used" },
  fields: {
    body: field.party("cơ quan, đơn vị", "body"),
    regime: regimeField,
    given: field.integer("số được giao (người)", "given (persons)", 0, 10_000_000),
    used: field.orUnknown(field.integer("số có mặt (người)", "used (persons)", 0, 10_000_000)),
    decision: field.orUnknown(field.document("quyết định giao", "decision")),
  },
  say: ({ body, given, used }, named) => ({
    vi: `Biên chế của ${partyWords(body, named)}: giao ${given}, có mặt ${typeof used === "number" ? used : "không rõ"} người`,
    en: `Headcount of ${partyWords(body, named)}: ${given} given, ${typeof used === "number" ? used : "unknown"} used`,
  }),
});

/** The share of civil servants that a body places by position, by the kind of unit that the cap is about. */
export const recordRatio = defineWork({
  command: "staffing/RecordRatio",
  event: "staffing/RatioRecorded",
  label: { vi: "ghi tỷ lệ bố trí theo vị trí việc làm", en: "record a ratio of placement" },
  fields: {
    body: field.party("cơ quan, đơn vị", "body"),
    unitKind: field.choice("loại đơn vị", "kind of unit", [
      "specialised-department",
      "general-department",
      "class-1-bureau",
      "other",
    ]),
    percent: field.decimal("tỷ lệ (%)", "ratio (%)"),
    basis: field.orUnknown(field.document("văn bản", "document")),
  },
  say: ({ body, percent }, named) => ({
    vi: `Tỷ lệ bố trí của ${partyWords(body, named)}: ${percent} %`,
    en: `Ratio of placement of ${partyWords(body, named)}: ${percent} %`,
  }),
});

/** The bodies that are to have their positions approved: what the outcome is counted against. The list may grow. */
export const nameBodies = defineWork({
  command: "staffing/NameBodies",
  event: "staffing/BodiesNamed",
  label: { vi: "nêu các cơ quan phải có vị trí việc làm được phê duyệt", en: "name the bodies in scope" },
  fields: { bodies: field.list("các cơ quan, đơn vị", "bodies", field.party("cơ quan, đơn vị", "body"), 1_000) },
  say: ({ bodies }) => ({
    vi: `Thêm ${bodies.length} cơ quan vào phạm vi`,
    en: `${bodies.length} bodies named in scope`,
  }),
});

export const refer = defineReference("staffing");
