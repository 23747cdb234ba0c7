/** The work events of a staffing task. Names and shapes are a storage contract. */
import { defineWork, field } from "../../assignment/kind.js";

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

/** A job position (vị trí việc làm) and whether its name stands on the framework list. */
export const definePosition = defineWork({
  command: "staffing/DefinePosition",
  event: "staffing/PositionDefined",
  label: { vi: "xác định vị trí việc làm", en: "define a job position" },
  fields: {
    position: field.text("tên vị trí việc làm", "name of the position"),
    group: field.choice("nhóm", "group", ["management", "professional", "support"]),
    onFrameworkList: field.orUnknown(field.boolean("có trong danh mục khung", "on the framework list")),
  },
  say: ({ position }) => ({ vi: `Xác định vị trí việc làm: ${position}`, en: `Job position defined: ${position}` }),
});
