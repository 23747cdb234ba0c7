/**
 * Provinces and centrally run cities: 63 until 30 June 2025, 34 from 1 July 2025. Where units were joined, each of them
 * ended and a new unit began (the resolution says "tỉnh mới", "thành phố mới"), also where it bears an old name. A
 * province that becomes a city stays the same body.
 */
import type { CivilDate } from "@chidao/core";
import { type BodyRow, type ChangeRow, day, notFound, type SuccessionRow } from "./row.js";
import { sources } from "./sources.js";

const joined = day("2025-07-01");
const notAnOrganisation = { unknown: "quan hệ với trung ương không phải quan hệ trực thuộc" };

type Unit = readonly [id: string, place: string];

const cities = new Set(["ha-noi", "hai-phong", "da-nang", "ho-chi-minh", "can-tho"]);

/** The joined units and the place whose name the new unit bears, by the clauses of article 1 of the resolution. */
const joins: ReadonlyArray<{ readonly named: string; readonly units: ReadonlyArray<Unit> }> = [
  {
    named: "tuyen-quang",
    units: [
      ["ha-giang", "Hà Giang"],
      ["tuyen-quang", "Tuyên Quang"],
    ],
  },
  {
    named: "lao-cai",
    units: [
      ["yen-bai", "Yên Bái"],
      ["lao-cai", "Lào Cai"],
    ],
  },
  {
    named: "thai-nguyen",
    units: [
      ["bac-kan", "Bắc Kạn"],
      ["thai-nguyen", "Thái Nguyên"],
    ],
  },
  {
    named: "phu-tho",
    units: [
      ["vinh-phuc", "Vĩnh Phúc"],
      ["hoa-binh", "Hòa Bình"],
      ["phu-tho", "Phú Thọ"],
    ],
  },
  {
    named: "bac-ninh",
    units: [
      ["bac-giang", "Bắc Giang"],
      ["bac-ninh", "Bắc Ninh"],
    ],
  },
  {
    named: "hung-yen",
    units: [
      ["thai-binh", "Thái Bình"],
      ["hung-yen", "Hưng Yên"],
    ],
  },
  {
    named: "hai-phong",
    units: [
      ["hai-duong", "Hải Dương"],
      ["hai-phong", "Hải Phòng"],
    ],
  },
  {
    named: "ninh-binh",
    units: [
      ["ha-nam", "Hà Nam"],
      ["nam-dinh", "Nam Định"],
      ["ninh-binh", "Ninh Bình"],
    ],
  },
  {
    named: "quang-tri",
    units: [
      ["quang-binh", "Quảng Bình"],
      ["quang-tri", "Quảng Trị"],
    ],
  },
  {
    named: "da-nang",
    units: [
      ["quang-nam", "Quảng Nam"],
      ["da-nang", "Đà Nẵng"],
    ],
  },
  {
    named: "quang-ngai",
    units: [
      ["kon-tum", "Kon Tum"],
      ["quang-ngai", "Quảng Ngãi"],
    ],
  },
  {
    named: "gia-lai",
    units: [
      ["binh-dinh", "Bình Định"],
      ["gia-lai", "Gia Lai"],
    ],
  },
  {
    named: "khanh-hoa",
    units: [
      ["ninh-thuan", "Ninh Thuận"],
      ["khanh-hoa", "Khánh Hòa"],
    ],
  },
  {
    named: "lam-dong",
    units: [
      ["dak-nong", "Đắk Nông"],
      ["binh-thuan", "Bình Thuận"],
      ["lam-dong", "Lâm Đồng"],
    ],
  },
  {
    named: "dak-lak",
    units: [
      ["phu-yen", "Phú Yên"],
      ["dak-lak", "Đắk Lắk"],
    ],
  },
  {
    named: "ho-chi-minh",
    units: [
      ["ba-ria-vung-tau", "Bà Rịa - Vũng Tàu"],
      ["binh-duong", "Bình Dương"],
      ["ho-chi-minh", "Hồ Chí Minh"],
    ],
  },
  {
    named: "dong-nai",
    units: [
      ["binh-phuoc", "Bình Phước"],
      ["dong-nai", "Đồng Nai"],
    ],
  },
  {
    named: "tay-ninh",
    units: [
      ["long-an", "Long An"],
      ["tay-ninh", "Tây Ninh"],
    ],
  },
  {
    named: "can-tho",
    units: [
      ["soc-trang", "Sóc Trăng"],
      ["hau-giang", "Hậu Giang"],
      ["can-tho", "Cần Thơ"],
    ],
  },
  {
    named: "vinh-long",
    units: [
      ["ben-tre", "Bến Tre"],
      ["tra-vinh", "Trà Vinh"],
      ["vinh-long", "Vĩnh Long"],
    ],
  },
  {
    named: "dong-thap",
    units: [
      ["tien-giang", "Tiền Giang"],
      ["dong-thap", "Đồng Tháp"],
    ],
  },
  {
    named: "ca-mau",
    units: [
      ["bac-lieu", "Bạc Liêu"],
      ["ca-mau", "Cà Mau"],
    ],
  },
  {
    named: "an-giang",
    units: [
      ["kien-giang", "Kiên Giang"],
      ["an-giang", "An Giang"],
    ],
  },
];

/** The eleven that were not joined with others. `thua-thien-hue` became the city of Huế. */
const unchanged: ReadonlyArray<Unit> = [
  ["ha-noi", "Hà Nội"],
  ["thua-thien-hue", "Thừa Thiên Huế"],
  ["lai-chau", "Lai Châu"],
  ["dien-bien", "Điện Biên"],
  ["son-la", "Sơn La"],
  ["lang-son", "Lạng Sơn"],
  ["quang-ninh", "Quảng Ninh"],
  ["thanh-hoa", "Thanh Hóa"],
  ["nghe-an", "Nghệ An"],
  ["ha-tinh", "Hà Tĩnh"],
  ["cao-bang", "Cao Bằng"],
];

/** Provinces that became centrally run cities, by the id of the body. */
const becameCities: Readonly<Record<string, ChangeRow>> = {
  "thua-thien-hue": becomesCity("Huế", day("2025-01-01"), "hue"),
  "dong-nai-2025": becomesCity("Đồng Nai", day("2026-04-30"), "dongNai"),
  "quang-ninh": becomesCity("Quảng Ninh", day("2026-09-01"), "quangNinh"),
  "bac-ninh-2025": becomesCity("Bắc Ninh", day("2026-09-20"), "bacNinh"),
};

function becomesCity(place: string, on: CivilDate, source: keyof typeof sources): ChangeRow {
  const { name, aliases } = called(place, true);
  return { on, name, aliases, kind: "city", source: sources[source] };
}

/** What people write for the unit and for its People's Committee, which is what a directive is given to. */
function called(place: string, isCity: boolean): Pick<BodyRow, "name" | "aliases"> {
  const words = isCity ? "thành phố" : "tỉnh";
  const short = isCity ? [`TP. ${place}`, `TP ${place}`, `UBND TP. ${place}`] : [];
  return {
    name: `${isCity ? "Thành phố" : "Tỉnh"} ${place}`,
    aliases: [place, ...short, `UBND ${words} ${place}`, `Ủy ban nhân dân ${words} ${place}`],
  };
}

const slugOf = (id: string): string => id.replace(/-2025$/, "");

function unit([id, place]: Unit, more: Partial<BodyRow>): BodyRow {
  const isCity = cities.has(slugOf(id));
  const change = becameCities[id];
  return {
    ...{ id, ...called(place, isCity), kind: isCity ? "city" : "province", level: "province" },
    ...{ parent: notAnOrganisation, established: notFound, attestedFrom: null, source: sources.provincesBefore },
    ...(change === undefined ? {} : { changes: [change] }),
    ...more,
  };
}

const before = { attestedFrom: day("2008-12-31") };
const ended = { on: joined, source: sources.provinces2025 };

export const provinces: ReadonlyArray<BodyRow> = [
  ...unchanged.map((row) => unit(row, before)),
  ...joins.flatMap(({ units }) => units.map((row) => unit(row, { ...before, ended }))),
  ...joins.map(({ named, units }) => {
    const place = units.find(([id]) => id === named)?.[1] ?? named;
    return unit([`${named}-2025`, place], { established: { day: joined }, source: sources.provinces2025 });
  }),
];

const decision = {
  title: "Nghị quyết về việc sắp xếp các đơn vị hành chính cấp tỉnh năm 2025",
  number: "202/2025/QH15",
  date: day("2025-06-12"),
};

export const provinceSuccessions: ReadonlyArray<SuccessionRow> = joins.flatMap(({ named, units }) =>
  units.map(([from]) => ({
    ...{ from, to: `${named}-2025`, on: joined, function: null, words: [] },
    ...{ decision, source: sources.provinces2025 },
  })),
);
