/**
 * Ministries and ministerial-level agencies: 22 until 28 February 2025, 17 from 1 March 2025. Bodies that were merged
 * (hợp nhất) ended and a new one began, also where it bears an old name; one that only took over a function goes on.
 */
import { type BodyRow, day, notFound } from "./row.js";
import { sources } from "./sources.js";

const reorganised = day("2025-03-01");
const end = { on: reorganised, source: sources.merged2025 };

type Short = readonly [id: string, name: string, ...aliases: ReadonlyArray<string>];

const before = ([id, name, ...aliases]: Short, more: Partial<BodyRow> = {}): BodyRow => ({
  ...{ id, name, aliases, kind: "ministry", level: "central", parent: "chinh-phu", established: notFound },
  attestedFrom: day("2016-07-26"),
  source: sources.government2016,
  ...more,
});

const goesOn = (row: Short, kind: BodyRow["kind"] = "ministry"): BodyRow => before(row, { kind });
const endsIn2025 = (row: Short, kind: BodyRow["kind"] = "ministry"): BodyRow => before(row, { kind, ended: end });
const newIn2025 = (row: Short): BodyRow =>
  before(row, { established: { day: reorganised }, attestedFrom: null, source: sources.government2025 });

export const ministries: ReadonlyArray<BodyRow> = [
  goesOn(["bqp", "Bộ Quốc phòng", "BQP"]),
  goesOn(["bca", "Bộ Công an", "BCA"]),
  goesOn(["bng", "Bộ Ngoại giao", "BNG"]),
  endsIn2025(["bnv", "Bộ Nội vụ", "BNV"]),
  goesOn(["btp", "Bộ Tư pháp", "BTP"]),
  endsIn2025(["bkhdt", "Bộ Kế hoạch và Đầu tư", "BKHĐT", "Bộ KH&ĐT", "KH&ĐT"]),
  endsIn2025(["btc", "Bộ Tài chính", "BTC"]),
  goesOn(["bct", "Bộ Công Thương", "BCT"]),
  endsIn2025([
    ...["bnnptnt", "Bộ Nông nghiệp và Phát triển nông thôn", "BNNPTNT", "Bộ NN&PTNT", "NN&PTNT"],
    "Bộ Nông nghiệp và PTNT",
  ] as unknown as Short),
  endsIn2025(["bgtvt", "Bộ Giao thông vận tải", "BGTVT", "Bộ GTVT"]),
  endsIn2025(["bxd", "Bộ Xây dựng", "BXD"]),
  endsIn2025(["btnmt", "Bộ Tài nguyên và Môi trường", "BTNMT", "Bộ TN&MT", "TN&MT"]),
  endsIn2025(["btttt", "Bộ Thông tin và Truyền thông", "BTTTT", "Bộ TT&TT", "TT&TT"]),
  endsIn2025(["bldtbxh", "Bộ Lao động - Thương binh và Xã hội", "BLĐTBXH", "Bộ LĐ-TB&XH", "LĐ-TB&XH"]),
  goesOn(["bvhttdl", "Bộ Văn hóa, Thể thao và Du lịch", "BVHTTDL", "Bộ VH,TT&DL", "Bộ VHTTDL"]),
  endsIn2025(["bkhcn", "Bộ Khoa học và Công nghệ", "BKHCN", "Bộ KH&CN", "KH&CN"]),
  goesOn(["bgddt", "Bộ Giáo dục và Đào tạo", "BGDĐT", "Bộ GD&ĐT", "GD&ĐT"]),
  goesOn(["byt", "Bộ Y tế", "BYT"]),
  endsIn2025(["ubdt", "Ủy ban Dân tộc", "UBDT"], "ministerial-agency"),
  goesOn(["nhnn", "Ngân hàng Nhà nước Việt Nam", "NHNN", "Ngân hàng Nhà nước"], "ministerial-agency"),
  goesOn(["ttcp", "Thanh tra Chính phủ", "TTCP"], "ministerial-agency"),
  goesOn(["vpcp", "Văn phòng Chính phủ", "VPCP"], "ministerial-agency"),

  newIn2025(["bnv-2025", "Bộ Nội vụ", "BNV"]),
  newIn2025(["btc-2025", "Bộ Tài chính", "BTC"]),
  newIn2025(["bnnmt", "Bộ Nông nghiệp và Môi trường", "BNNMT", "Bộ NN&MT", "NN&MT"]),
  newIn2025(["bxd-2025", "Bộ Xây dựng", "BXD"]),
  newIn2025(["bkhcn-2025", "Bộ Khoa học và Công nghệ", "BKHCN", "Bộ KH&CN", "KH&CN"]),
  newIn2025(["bdttg", "Bộ Dân tộc và Tôn giáo", "BDTTG", "Bộ DT&TG"]),
];
