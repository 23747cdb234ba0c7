import { describe, expect, it } from "vitest";
import { reasonText, recordedReasons } from "./reasons.js";

describe("a reason that the software recorded", () => {
  it("is in one language in the record and in the reader's on the screen", () => {
    expect(recordedReasons.notStated).toBe("không nêu");
    expect(reasonText("không nêu")).toEqual({ vi: "không nêu", en: "not stated" });
    expect(reasonText("nguồn không nêu")).toEqual({ vi: "nguồn không nêu", en: "the source does not say" });
  });

  it("keeps the words it is about", () => {
    expect(reasonText('"quý III": chưa hiểu là ngày nào')).toEqual({
      vi: '"quý III": chưa hiểu là ngày nào',
      en: '"quý III": not understood as a day',
    });
    expect(reasonText('"xem lại" chưa có trong bảng tình trạng').en).toBe(`"xem lại" not among the mapping's statuses`);
  });

  it("is understood where an earlier ledger holds it in two languages at once", () => {
    expect(reasonText("không nêu (not stated)")).toEqual({ vi: "không nêu", en: "not stated" });
  });
});

it("a reason that people wrote is told as they wrote it", () => {
  const written = "văn bản gốc để trong hồ sơ giấy; cán bộ cũ không nêu";
  expect(reasonText(written)).toEqual({ vi: written, en: written });
});
