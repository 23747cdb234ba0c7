/**
 * The groups of bodies that directives address, and how their words are recognised. A group is the sum of its parts;
 * words with a part that is not known here are not recognised at all, rather than understood by half.
 */
import type { Text } from "@chidao/core";
import type { AgencyGroup, AgencyKind } from "@chidao/domain";

interface Part {
  readonly id: string;
  readonly label: Text;
  readonly kinds: ReadonlyArray<AgencyKind>;
  /** Whether the words may mean more bodies than these kinds. */
  readonly open: boolean;
  readonly words: RegExp;
}

/** In the order in which texts name them. */
const parts: ReadonlyArray<Part> = [
  {
    id: "bo",
    label: { vi: "các bộ", en: "the ministries" },
    kinds: ["ministry"],
    open: false,
    words: /^bộ$/,
  },
  {
    id: "co-quan-ngang-bo",
    label: { vi: "cơ quan ngang bộ", en: "ministerial-level agencies" },
    kinds: ["ministerial-agency"],
    open: false,
    words: /^cơ quan ngang bộ$/,
  },
  {
    id: "co-quan-thuoc-chinh-phu",
    label: { vi: "cơ quan thuộc Chính phủ", en: "bodies under the Government" },
    kinds: ["government-agency"],
    open: false,
    words: /^cơ quan thuộc chính phủ$/,
  },
  {
    id: "nganh",
    label: { vi: "ngành", en: "sectors" },
    kinds: ["ministry", "ministerial-agency", "government-agency"],
    open: true,
    words: /^(ban )?ngành$/,
  },
  {
    id: "co-quan-trung-uong",
    label: { vi: "cơ quan trung ương", en: "central bodies" },
    kinds: ["ministry", "ministerial-agency", "government-agency", "central-body", "court", "procuracy", "state-audit"],
    open: true,
    words: /^cơ quan (khác )?(ở )?trung ương$/,
  },
  {
    id: "dia-phuong",
    label: { vi: "các tỉnh, thành phố trực thuộc trung ương", en: "the provinces and centrally run cities" },
    kinds: ["province", "city"],
    open: false,
    words:
      /^(địa phương|(ủy ban nhân dân |ubnd )?(các )?(cấp )?tỉnh|(ủy ban nhân dân |ubnd )?(các )?thành phố( trực thuộc trung ương)?)$/,
  },
];

const related = /\s*(có )?liên quan$/;

/** The group that the words name; `undefined` when they hold anything that is not known here. */
export function recogniseGroup(words: string): AgencyGroup | undefined {
  const text = words.normalize("NFC").toLowerCase().replaceAll("uỷ", "ủy").replace(/\s+/g, " ").trim();
  const said = text.replace(/[.;:]+$/, "");
  const isRelated = related.test(said);
  const named = said
    .replace(related, "")
    .split(/\s*(?:,|;|\bvà\b| và | cùng )\s*/)
    .map((each) => each.replace(/^(tất cả )?các /, "").trim())
    .filter((each) => each !== "");
  const found = named.map((each) => parts.find(({ words: form }) => form.test(each)));
  if (found.length === 0 || found.some((part) => part === undefined)) return undefined;
  return groupOf(
    parts.filter((part) => found.includes(part)),
    isRelated,
  );
}

function groupOf(named: ReadonlyArray<Part>, isRelated: boolean): AgencyGroup {
  const closure = isRelated ? "unknowable" : named.some(({ open }) => open) ? "open" : "closed";
  const kinds = [...new Set(named.flatMap((part) => part.kinds))];
  const joined = (language: "vi" | "en"): string => named.map(({ label }) => label[language]).join(", ");
  return {
    id: `vn.${named.map(({ id }) => id).join("+")}${isRelated ? "+lien-quan" : ""}`,
    label: {
      vi: `${joined("vi")}${isRelated ? " có liên quan" : ""}`,
      en: `${joined("en")}${isRelated ? " concerned" : ""}`,
    },
    kinds,
    closure,
    definition: definitions[closure],
    leavesOut: leavesOut(named),
  };
}

const definitions: Readonly<Record<AgencyGroup["closure"], Text>> = {
  closed: {
    vi: "Mọi cơ quan thuộc các loại này có trong sổ đăng ký và tồn tại vào ngày hỏi.",
    en: "Every body of these kinds in the register that existed on the day asked about.",
  },
  open: {
    vi: "Ít nhất là mọi cơ quan thuộc các loại này vào ngày hỏi; chữ “ngành”, “cơ quan trung ương” có thể gồm thêm cơ quan khác.",
    en: "At least every body of these kinds on the day asked about; the words may mean further bodies.",
  },
  unknowable: {
    vi: "Văn bản không nói cơ quan nào có liên quan; chỉ người ban hành biết.",
    en: "The text does not say which bodies are concerned; only whoever issued it knows.",
  },
};

function leavesOut(named: ReadonlyArray<Part>): Text {
  const absent = parts.filter(
    (part) => !named.includes(part) && part.kinds.some((kind) => !named.some(({ kinds }) => kinds.includes(kind))),
  );
  const list = (language: "vi" | "en"): string => absent.map(({ label }) => label[language]).join("; ");
  const always = {
    vi: "đơn vị trực thuộc, cấp xã, cơ quan của Đảng",
    en: "units below, communes, bodies of the Party",
  };
  return {
    vi: `Không gồm: ${[list("vi"), always.vi].filter((each) => each !== "").join("; ")}.`,
    en: `Not in it: ${[list("en"), always.en].filter((each) => each !== "").join("; ")}.`,
  };
}

/** The wordings met most often, for lists and help. */
export const commonGroups: ReadonlyArray<string> = [
  "các bộ",
  "các bộ, cơ quan ngang bộ",
  "các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ",
  "các bộ, ngành",
  "các bộ, ngành, địa phương",
  "các bộ, cơ quan trung ương",
  "cơ quan thuộc Chính phủ",
  "địa phương",
  "các tỉnh, thành phố trực thuộc trung ương",
  "các bộ, ngành liên quan",
];
