/** The work events of a measurement task. Names and shapes are a storage contract. */
import { defineWork, field } from "../../assignment/kind.js";
import { defineReference } from "../../assignment/reference-work.js";
import { dateText, unknownWords } from "../../shared/words.js";

/**
 * From what is put in to what it brings about: means (input), what is made (output), who was reached and understood
 * (out-take), opinion and uptake (outcome), the effect on the organisation's own goals.
 */
export const levels = ["input", "output", "out-take", "outcome", "organisational-effect"] as const;

/** The product: tools that measure, as a document that was adopted. */
export const adoptTool = defineWork({
  command: "measurement/AdoptTool",
  event: "measurement/ToolAdopted",
  label: { vi: "ban hành công cụ đo lường, đánh giá", en: "adopt a measuring tool" },
  fields: { tool: field.document("công cụ", "tool"), scope: field.text("phạm vi áp dụng", "whom it covers") },
  say: ({ tool, scope }) => ({
    vi: `Ban hành công cụ "${tool.title}" cho ${scope}`,
    en: `Tool "${tool.title}" adopted for ${scope}`,
  }),
});

/** What a number means. A changed meaning is a new edition; values of different versions are not one series. */
export const defineIndicator = defineWork({
  command: "measurement/DefineIndicator",
  event: "measurement/IndicatorDefined",
  label: { vi: "định nghĩa chỉ số", en: "define an indicator" },
  fields: {
    indicator: field.name("mã chỉ số", "indicator"),
    edition: field.integer("phiên bản định nghĩa", "edition of the definition", 1, 999),
    title: field.text("tên chỉ số", "what it is called"),
    level: field.choice("cấp độ", "level", levels),
    unit: field.name("đơn vị tính", "unit"),
    method: field.text("phương pháp đo", "how it is measured"),
    population: field.orUnknown(field.text("tổng thể", "population")),
    direction: field.choice("chiều tốt", "which way is better", ["higher", "lower", "neither"]),
    target: field.orUnknown(
      field.record("mục tiêu", "target", {
        value: field.decimal("giá trị", "value"),
        by: field.date("đến khi", "by when"),
      }),
    ),
    basis: field.orUnknown(field.document("văn bản", "document")),
  },
  say: ({ indicator, edition, title, unit }) => ({
    vi: `Định nghĩa chỉ số ${indicator} (phiên bản ${edition}): ${title}, đơn vị ${unit}`,
    en: `Indicator ${indicator} defined (edition ${edition}): ${title}, in ${unit}`,
  }),
});

const period = {
  from: field.date("từ", "from"),
  to: field.date("đến", "to"),
};

/** One value for one period, by the definition it was measured by. */
export const recordMeasurement = defineWork({
  command: "measurement/RecordMeasurement",
  event: "measurement/Measured",
  label: { vi: "ghi kết quả đo", en: "record a measurement" },
  fields: {
    indicator: field.name("mã chỉ số", "indicator"),
    edition: field.integer("theo phiên bản định nghĩa", "by which edition", 1, 999),
    ...period,
    value: field.orUnknown(field.decimal("giá trị", "value")),
    method: field.orUnknown(field.text("cách đo kỳ này", "how this time")),
    sample: field.orUnknown(field.integer("cỡ mẫu", "sample size", 0, 1_000_000_000)),
    source: field.orUnknown(field.document("báo cáo", "report")),
  },
  say: ({ indicator, from, to, value }) => {
    const [vi, en] = typeof value === "string" ? [value, value] : [unknownWords.vi, unknownWords.en];
    return {
      vi: `Chỉ số ${indicator} kỳ ${span(from, to)}: ${vi}`,
      en: `Indicator ${indicator} for ${span(from, to)}: ${en}`,
    };
  },
});

/** A value that was published is put right by a later one; both stay in the series. */
export const reviseMeasurement = defineWork({
  command: "measurement/ReviseMeasurement",
  event: "measurement/MeasurementRevised",
  label: { vi: "điều chỉnh kết quả đo đã công bố", en: "revise a published measurement" },
  fields: {
    indicator: field.name("mã chỉ số", "indicator"),
    edition: field.integer("theo phiên bản định nghĩa", "by which edition", 1, 999),
    ...period,
    value: field.orUnknown(field.decimal("giá trị mới", "new value")),
    reason: field.text("lý do", "reason"),
    source: field.orUnknown(field.document("văn bản", "document")),
  },
  say: ({ indicator, from, to, reason }) => ({
    vi: `Điều chỉnh chỉ số ${indicator} kỳ ${span(from, to)}: ${reason}`,
    en: `Indicator ${indicator} for ${span(from, to)} revised: ${reason}`,
  }),
});

export const refer = defineReference("measurement");

type Dates = Parameters<typeof dateText>[0];

/** A period as people write it; a question mark where an end is not known. */
export function span(from: Dates, to: Dates): string {
  const [first, last] = [dateText(from) ?? "?", dateText(to) ?? "?"];
  return first === last ? first : `${first}..${last}`;
}
