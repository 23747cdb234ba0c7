import { registerDetails as details, entryId, event, said, registerSource as source } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { describeAgencyEvent } from "./describe.js";
import {
  AgencyEnded,
  type AgencyEvent,
  AgencyIdentified,
  AgencyReclassified,
  AgencyRegistered,
  AgencyRenamed,
  SuccessionRecorded,
} from "./events.js";

const on = said("2025-03-01");
const registered = AgencyRegistered({ ...on, ...details });
const succession = SuccessionRecorded({
  ...{ ...on, from: { agency: "bo-gia-dinh" }, to: { agency: "bo-ke-thua" }, function: "báo chí", words: ["báo chí"] },
  ...{ ground: { presumption: "chưa tìm thấy quyết định" }, source },
});
const decision = { title: "Nghị quyết Ví Dụ", number: "1/2025", date: on.on, sha256: null };
const decided = { ...succession, data: { ...succession.data, function: null, ground: { decision } } };
const codes = [{ scheme: "vn-qd20", code: "G09", from: on.on }];
const flag = { type: "IrregularityFlagged", data: { ...on, rule: "agency.code-shared" } } as unknown as AgencyEvent;

describe("an entry about a body is one sentence", () => {
  it.each<readonly [AgencyEvent, string, string]>([
    [registered, "Ghi vào sổ: Bộ Giả Định", "Registered: Bộ Giả Định"],
    [AgencyRegistered({ ...registered.data, names: [] }), "Ghi vào sổ: bo-gia-dinh", "Registered: bo-gia-dinh"],
    [
      AgencyIdentified({ ...on, aliases: ["bgđ"], codes, source }),
      "Còn gọi hoặc mang mã: bgđ, G09",
      "Also known as, or under the code: bgđ, G09",
    ],
    [AgencyRenamed({ ...on, name: "Bộ Khác", source }), "Đổi tên thành Bộ Khác", "Renamed Bộ Khác"],
    [
      AgencyReclassified({ ...on, kind: "city", parent: null, source }),
      "Chuyển loại: thành phố trực thuộc trung ương",
      "Now of kind: centrally run city",
    ],
    [AgencyEnded({ ...on, withoutSuccessor: null, source }), "Kết thúc hoạt động", "Ceased to exist"],
    [
      AgencyEnded({ ...on, withoutSuccessor: "giải thể", source }),
      "Kết thúc hoạt động, không có cơ quan kế thừa: giải thể",
      "Ceased to exist, without a successor: giải thể",
    ],
    [succession, "Giả định được kế thừa bởi bo-ke-thua: báo chí", "Presumed to be succeeded by bo-ke-thua: báo chí"],
    [
      decided as AgencyEvent,
      "Được kế thừa bởi bo-ke-thua: mọi chức năng còn lại",
      "Succeeded by bo-ke-thua: all other functions",
    ],
    [flag, "Điểm bất thường: agency.code-shared", "Irregularity: agency.code-shared"],
    [event.corrected("2025-03-02", entryId(0), null), "Hủy một mục ghi: ghi nhầm", "Entry struck out: ghi nhầm"],
    [event.corrected("2025-03-02", entryId(0), registered), "Sửa một mục ghi: ghi nhầm", "Entry corrected: ghi nhầm"],
  ])("%j", (entry, vi, en) => {
    expect(describeAgencyEvent(entry)).toEqual({ vi, en });
  });
});
