/**
 * How cells look. The library makes the style sheet from one pattern cell for each style; the rows then refer to the
 * styles by number. Colour repeats what the words say (contrast at least 7:1), so that a grey print loses nothing.
 */
import type { CellObject } from "write-excel-file/universal";

export const font = { fontFamily: "Times New Roman", fontSize: 11 } as const;

const line = { alignVertical: "top", wrap: true } as const;
const boxed = { ...line, borderStyle: "thin", borderColor: "#9CA3AF" } as const;
const total = { ...boxed, fontWeight: "bold", backgroundColor: "#F3F4F6" } as const;

const patterns = {
  title: { ...line, fontWeight: "bold", fontSize: 14 },
  line,
  mark: { ...line, fontWeight: "bold", textColor: "#7A4100", backgroundColor: "#FFF3D6" },
  heading: { ...boxed, fontWeight: "bold", align: "center", alignVertical: "center", backgroundColor: "#E5E7EB" },
  text: { ...boxed, align: "left" },
  count: { ...boxed, align: "right" },
  day: { ...boxed, align: "center", format: "dd/mm/yyyy" },
  good: { ...boxed, textColor: "#14532D", backgroundColor: "#E8F5EC" },
  warning: { ...boxed, textColor: "#7A4100", backgroundColor: "#FFF3D6" },
  bad: { ...boxed, textColor: "#9B1C1C", backgroundColor: "#FDECEA" },
  late: { ...boxed, textColor: "#5B21B6", backgroundColor: "#F1EBFE" },
  totalText: { ...total, align: "left" },
  totalCount: { ...total, align: "right" },
} satisfies Readonly<Record<string, CellObject>>;

export type StyleName = keyof typeof patterns;

/** The number under which the style sheet of a workbook knows each style. */
export type StyleIds = Readonly<Record<StyleName, number>>;

const names = Object.keys(patterns) as ReadonlyArray<StyleName>;

/** One row with a cell for each style, for the library to number. */
export function patternRow(): Array<CellObject> {
  return names.map((name) => ({ ...patterns[name], type: Number, value: 0 }));
}

/** The numbers that the library gave, read from the pattern row of a sheet's XML. */
export function styleIdsIn(sheetXml: string): StyleIds {
  const ids = [...sheetXml.matchAll(/<c\b[^>]*?\ss="(\d+)"/g)].map((match) => Number(match[1]));
  if (ids.length !== names.length) {
    throw new Error(`The workbook library numbered ${ids.length} styles where ${names.length} were asked for.`);
  }
  return Object.fromEntries(names.map((name, n) => [name, ids[n]])) as unknown as StyleIds;
}
