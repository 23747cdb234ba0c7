/** The works of an inspection by sample. Names and shapes are a storage contract from the first event on. */
import { defineWork, field } from "chidao/kinds";

/** How many of how many are looked at, and how they are picked. */
export const planSample = defineWork({
  command: "vn.example.audit/PlanSample",
  event: "vn.example.audit/SamplePlanned",
  label: { vi: "lập kế hoạch chọn mẫu", en: "plan the sample" },
  fields: {
    population: field.integer("tổng số hồ sơ", "files in all", 0, 1_000_000),
    size: field.integer("số hồ sơ chọn", "files in the sample", 1, 1_000_000),
    method: field.choice("cách chọn", "how they are picked", ["random", "stratified", "targeted"]),
    basis: field.orUnknown(field.document("văn bản", "document")),
  },
  say: ({ size, population }) => ({
    vi: `Chọn ${size} trong ${population} hồ sơ để kiểm tra`,
    en: `${size} of ${population} files picked for inspection`,
  }),
});

/** What was found in one file of the sample. */
export const recordFinding = defineWork({
  command: "vn.example.audit/RecordFinding",
  event: "vn.example.audit/FindingRecorded",
  label: { vi: "ghi kết quả kiểm tra một hồ sơ", en: "record what was found in a file" },
  fields: {
    item: field.name("mã hồ sơ", "file"),
    result: field.choice("kết quả", "result", ["conforms", "deviates", "not-available"]),
    faults: field.list(
      "các sai sót",
      "faults",
      field.record("sai sót", "fault", {
        where: field.name("ở đâu", "where"),
        what: field.text("sai sót gì", "what is wrong"),
      }),
      50,
    ),
  },
  say: ({ item, result, faults }) => ({
    vi: `Hồ sơ ${item}: ${resultWords[result].vi}, ${faults.length} sai sót`,
    en: `File ${item}: ${resultWords[result].en}, ${faults.length} faults`,
  }),
});

/** The inspection's conclusion, and the share of deviating files as the inspectors state it. */
export const conclude = defineWork({
  command: "vn.example.audit/Conclude",
  event: "vn.example.audit/InspectionConcluded",
  label: { vi: "ban hành kết luận kiểm tra", en: "issue the conclusion" },
  fields: {
    document: field.document("kết luận", "conclusion"),
    deviating: field.orUnknown(field.decimal("tỷ lệ sai lệch (%)", "share deviating (%)")),
  },
  say: ({ document }) => ({ vi: `Kết luận kiểm tra: ${document.title}`, en: `Conclusion: ${document.title}` }),
});

export const resultWords = {
  conforms: { vi: "đúng", en: "conforms" },
  deviates: { vi: "sai lệch", en: "deviates" },
  "not-available": { vi: "không có hồ sơ", en: "not available" },
} as const;
