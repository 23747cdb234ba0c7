/** Who took over from whom, everything or one function, and the codes that were seen. */
import { provinceSuccessions } from "./provinces.js";
import { type CodeRow, day, type SuccessionRow } from "./row.js";
import { type RowSource, sources } from "./sources.js";

const on = day("2025-03-01");
const structure = {
  title: "Nghị quyết về cơ cấu tổ chức của Chính phủ nhiệm kỳ Quốc hội khóa XV",
  number: "176/2025/QH15",
  date: day("2025-02-18"),
};
const pressDecree = {
  title: "Nghị định quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Văn hóa, Thể thao và Du lịch",
  number: "43/2025/NĐ-CP",
  date: day("2025-02-28"),
};

const whole = (from: string, to: string, source: RowSource = sources.merged2025): SuccessionRow => ({
  ...{ from, to, on, function: null, words: [], decision: structure, source },
});

export const successions: ReadonlyArray<SuccessionRow> = [
  whole("bnv", "bnv-2025"),
  whole("bldtbxh", "bnv-2025"),
  whole("btc", "btc-2025"),
  whole("bkhdt", "btc-2025"),
  whole("bnnptnt", "bnnmt"),
  whole("btnmt", "bnnmt"),
  whole("bxd", "bxd-2025"),
  whole("bgtvt", "bxd-2025"),
  whole("bkhcn", "bkhcn-2025"),
  whole("btttt", "bkhcn-2025"),
  whole("ubdt", "bdttg", sources.religion2025),
  {
    ...{ from: "btttt", to: "bvhttdl", on, decision: pressDecree, source: sources.press2025 },
    function: "báo chí; phát thanh, truyền hình; xuất bản, in, phát hành; thông tin điện tử, cơ sở, đối ngoại",
    words: [
      "báo chí",
      "phát thanh",
      "truyền hình",
      "xuất bản",
      "thông tin điện tử",
      "thông tin cơ sở",
      "thông tin đối ngoại",
    ],
  },
  {
    ...{ from: "bnv", to: "bdttg", on, decision: structure, source: sources.religion2025 },
    function: "tôn giáo",
    words: ["tôn giáo", "tín ngưỡng"],
  },
  ...provinceSuccessions,
];

/** The form of QCVN 102; from when each code was borne is not known. After the mergers of 2025 none was found. */
const seen = (agency: string, group: string): CodeRow => ({
  ...{ agency, scheme: "vn-qcvn102", code: `000.00.00.${group}`, source: sources.codesSeen },
});

export const codes: ReadonlyArray<CodeRow> = [
  seen("bca", "G01"),
  seen("bct", "G02"),
  seen("bgddt", "G03"),
  seen("bgtvt", "G04"),
  seen("bkhdt", "G05"),
  seen("bkhcn", "G06"),
  seen("bldtbxh", "G07"),
  seen("bng", "G08"),
  seen("bnv", "G09"),
  seen("bnnptnt", "G10"),
  seen("bqp", "G11"),
  seen("btc", "G12"),
  seen("btttt", "G14"),
  seen("btp", "G15"),
  seen("bvhttdl", "G16"),
  seen("bxd", "G17"),
  seen("byt", "G18"),
  seen("nhnn", "G19"),
  seen("ttcp", "G20"),
  seen("ubdt", "G21"),
  seen("vpcp", "G22"),
  seen("lang-son", "H37"),
  seen("nghe-an", "H41"),
];
