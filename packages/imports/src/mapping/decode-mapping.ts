/** Reads a mapping file, and says with a JSON Pointer what is wrong with it. */
import {
  AgencyId,
  CivilDate,
  Codec,
  Dated,
  type DecodeFailure,
  decode,
  decodeFailure,
  type Expected,
  integer,
  isRecord,
  list,
  normaliseText,
  oneOf,
  parseDated,
  struct,
  textUpTo,
} from "@chidao/core";
import { failure, type ImportOutcome, success } from "../fault.js";
import type { Columns, Mapping, Stage } from "./mapping.js";

const Label = textUpTo(500);
const FromColumns = struct({ fromColumns: list(Label, 20) });

const Key = new Codec<NonNullable<Columns["key"]>>(
  "key",
  {
    code: "key",
    vi: 'tên cột, hoặc {"fromColumns": [tên cột, ...]}',
    en: 'a column, or {"fromColumns": [column, ...]}',
  },
  (value) => Label.is(value) || (FromColumns.is(value) && value.fromColumns.length > 0),
);

/** An object whose fields are named by people. */
function record<A>(value: Codec<A>, expected: Expected): Codec<Readonly<Record<string, A>>> {
  return new Codec<Readonly<Record<string, A>>>(
    `record(${value.name})`,
    expected,
    (given) => isRecord(given) && Object.values(given).every((item) => value.is(item)),
    (given, context) => (isRecord(given) ? struct(fieldsOf(given, value)) : struct({})).validate(given, context),
  );
}

const fieldsOf = <A>(given: object, codec: Codec<A>) =>
  Object.fromEntries(Object.keys(given).map((key) => [key, codec] as const));

const stage: Codec<Stage> = oneOf(
  "issued",
  "in-progress",
  "submitted",
  "returned",
  "postponed",
  "accepted",
  "revoked",
  "not-pursued",
);

/** A day in a plain string: the mapping's type promises no brand. */
const DayText = new Codec<string>("day", CivilDate.expected, (value) => CivilDate.is(value));

const DatedText = new Codec<string>(
  "date",
  { code: "civil-date", vi: "ngày 2022-11-24, tháng 2022-11 hoặc năm 2022", en: "2022-11-24, 2022-11 or 2022" },
  (value) => typeof value === "string" && Dated.is(parseDated(value)),
);

const MappingCodec: Codec<Mapping> = struct(
  {
    version: new Codec<1>("1", { code: "one-of", vi: "1", en: "1" }, (value) => value === 1),
    system: textUpTo(200),
    header: struct({ from: integer(1), to: integer(1) }),
    columns: struct(
      { words: Label, lead: Label },
      {
        key: Key,
        coordinating: Label,
        deadline: Label,
        status: Label,
        completedOn: Label,
        issuedOn: Label,
        documentNumber: Label,
        documentTitle: Label,
        documentDate: Label,
        directedBy: Label,
        kind: Label,
      },
    ),
  },
  {
    sheet: textUpTo(200),
    defaults: struct(
      {},
      { kind: textUpTo(100), directedBy: textUpTo(500), issuedOn: DatedText, directiveTitle: textUpTo(2_000) },
    ),
    dateOrder: oneOf("dmy", "mdy", "ymd"),
    separators: list(
      new Codec<string>(
        "separator",
        { code: "text", vi: "1 đến 20 ký tự", en: "1 to 20 characters" },
        (value) => typeof value === "string" && value.length >= 1 && value.length <= 20,
      ),
      20,
    ),
    statuses: record(stage, stage.expected),
    agencies: record(AgencyId, { code: "object", vi: "{tên: mã cơ quan}", en: "{name: agency id}" }),
    kinds: record(textUpTo(100), { code: "object", vi: "{tên: loại}", en: "{name: kind}" }),
    epochDates: list(DayText, 100),
    duplicates: oneOf("refuse", "take-last"),
    snapshot: DayText,
  },
);

/**
 * Checks a mapping that was parsed from JSON. Its texts become NFC, so that a mapping written on another system still
 * names the same columns. Errors: `InvalidMapping`, with one line for each wrong place.
 */
export function decodeMapping(given: unknown): ImportOutcome<Mapping> {
  const decoded = decode(MappingCodec, normaliseText(given), "mapping");
  if (decoded._tag === "Left") return failure({ _tag: "InvalidMapping", failure: decoded.left });
  const contradiction = contradictionIn(decoded.right);
  return contradiction ? failure({ _tag: "InvalidMapping", failure: contradiction }) : success(decoded.right);
}

/** Demands that span several fields. */
function contradictionIn({ header, columns, defaults }: Mapping): DecodeFailure | undefined {
  if (header.to < header.from || header.to - header.from > 3) {
    const expected = {
      code: "integer",
      vi: "dòng cuối của tiêu đề, không trước dòng đầu, tối đa 4 dòng",
      en: "the last header row: not before the first, 4 rows at most",
    };
    return decodeFailure("mapping", "/header/to", expected, header.to);
  }
  if (columns.directedBy === undefined && defaults?.directedBy === undefined) {
    const expected = {
      code: "text",
      vi: "người hoặc cơ quan chỉ đạo, khi không có cột nào nêu",
      en: "who directed, as no column says so",
    };
    return decodeFailure("mapping", "/defaults/directedBy", expected, undefined);
  }
  if (columns.kind === undefined && defaults?.kind === undefined) {
    const expected = {
      code: "text",
      vi: "loại nhiệm vụ, khi không có cột nào nêu",
      en: "the kind, as no column gives it",
    };
    return decodeFailure("mapping", "/defaults/kind", expected, undefined);
  }
  return undefined;
}

/** Parses the text of a mapping file and checks it. JSON that cannot be parsed is an `InvalidMapping` as well. */
export function parseMapping(json: string): ImportOutcome<Mapping> {
  let given: unknown;
  try {
    given = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const expected = { code: "json", vi: "JSON hợp lệ", en: "valid JSON" };
    return failure({
      _tag: "InvalidMapping",
      failure: decodeFailure("mapping", "", expected, cause instanceof Error ? cause.message : String(cause)),
    });
  }
  return decodeMapping(given);
}
