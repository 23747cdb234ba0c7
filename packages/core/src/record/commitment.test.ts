import { describe, expect, it } from "vitest";
import { PersonalInput, personalValuesIn, replacePersonal, SealedPersonal, sealed } from "./commitment.js";

const digest = "a".repeat(64);
const command = {
  signedBy: { office: "Phó Chủ tịch", name: { personal: "Nguyễn Thị Ví Dụ" } },
  others: [{ personal: "Trần Văn Ví Dụ" }, { unknown: "không rõ" }],
};

describe("personal values", () => {
  it("are found wherever they stand, in order", () => {
    expect(personalValuesIn(command)).toEqual(["Nguyễn Thị Ví Dụ", "Trần Văn Ví Dụ"]);
  });

  it("are replaced wherever they stand, and nothing else is", () => {
    expect(replacePersonal(command, () => null)).toEqual({
      signedBy: { office: "Phó Chủ tịch", name: null },
      others: [null, { unknown: "không rõ" }],
    });
  });

  it("may be typed in, but never stored", () => {
    expect([PersonalInput.is({ personal: "A" }), SealedPersonal.is({ personal: "A" })]).toEqual([true, false]);
    expect([SealedPersonal.is({ commitment: digest }), SealedPersonal.is({ unknown: "không rõ" })]).toEqual([
      true,
      true,
    ]);
  });

  it("that reach a decision unsealed are a defect", () => {
    expect(() => sealed({ personal: "A" })).toThrow("without being sealed");
    expect(sealed({ commitment: digest })).toEqual({ commitment: digest });
  });
});
