/**
 * Electronic codes of bodies. Two forms are in use: that of Decision 20/2020/QĐ-TTg, which goes from the top down
 * (`G22.101`), and the older one of QCVN 102, reversed and of fixed length (`000.00.00.G22`). Bodies outside the state
 * tree have a scheme code (`Z01`) and a code within it.
 */
import type { Outcome, Text } from "@chidao/core";

export type AgencyCode =
  /** Groups from level 1 down; the first is one letter A to Y and two digits. */
  | { readonly form: "decision-20"; readonly groups: ReadonlyArray<string> }
  | { readonly form: "outside"; readonly scheme: string; readonly code: string }
  /** From level 1 down, without the zeroes that stand for "none". At most four levels: of 3, 2, 2 and 3 characters. */
  | { readonly form: "qcvn-102"; readonly levels: ReadonlyArray<string> };

export type AgencyCodeError =
  | { readonly _tag: "CodeTooLong"; readonly code: string; readonly length: number; readonly max: number }
  | { readonly _tag: "CodeMalformed"; readonly code: string }
  | { readonly _tag: "LevelSkipped"; readonly code: string }
  | { readonly _tag: "NotRepresentable"; readonly code: string; readonly form: AgencyCode["form"] };

/** The longest code of Decision 20/2020, in characters. */
export const agencyCodeMax = 35;

const level1 = /^[A-Y]\d{2}$/;
const qcvn102 = /^(\d{3})\.(\d{2})\.(\d{2})\.([A-Y]\d{2})$/;
const outside = /^(Z(?!00)\d{2})(\.?[A-Z0-9](?:[A-Z0-9.]*[A-Z0-9])?)$/;
const group = /^[A-Z0-9]+$/;

/** Small letters are read as capital ones. */
export function parseAgencyCode(given: string): Outcome<AgencyCode, AgencyCodeError> {
  const code = given.trim().toUpperCase();
  if (code.length > agencyCodeMax) {
    return { ok: false, error: { _tag: "CodeTooLong", code: given, length: code.length, max: agencyCodeMax } };
  }
  const reversed = qcvn102.exec(code);
  if (reversed !== null) return qcvnOf(given, reversed);
  const [, scheme, within] = outside.exec(code) ?? [];
  if (scheme !== undefined && within !== undefined && !within.includes("..")) {
    return { ok: true, value: { form: "outside", scheme, code: within } };
  }
  const groups = code.split(".");
  return level1.test(groups[0] ?? "") && groups.every((each) => group.test(each))
    ? { ok: true, value: { form: "decision-20", groups } }
    : { ok: false, error: { _tag: "CodeMalformed", code: given } };
}

function qcvnOf(
  given: string,
  [, fourth = "", third = "", second = "", first = ""]: RegExpExecArray,
): Outcome<AgencyCode, AgencyCodeError> {
  const all = [first, second, third, fourth];
  const used = all.filter((level) => !isNone(level));
  // A body of level 3 under no body of level 2 is not one that the tree can hold.
  return all.slice(0, used.length).some(isNone)
    ? { ok: false, error: { _tag: "LevelSkipped", code: given } }
    : { ok: true, value: { form: "qcvn-102", levels: used } };
}

function isNone(level: string): boolean {
  return /^0+$/.test(level);
}

export function printAgencyCode(code: AgencyCode): string {
  switch (code.form) {
    case "decision-20":
      return code.groups.join(".");
    case "outside":
      return code.scheme + code.code;
    case "qcvn-102": {
      const [first = "", second = "00", third = "00", fourth = "000"] = code.levels;
      return [fourth, third, second, first].join(".");
    }
  }
}

/**
 * The same place in the other form; refused where it has none. It tells how the code is written: under which code the
 * body is registered is a question to the register.
 */
export function convertAgencyCode(
  code: AgencyCode,
  form: "decision-20" | "qcvn-102",
): Outcome<AgencyCode, AgencyCodeError> {
  if (code.form === form) return { ok: true, value: code };
  const levels = code.form === "decision-20" ? code.groups : code.form === "qcvn-102" ? code.levels : [];
  const refused = { ok: false, error: { _tag: "NotRepresentable", code: printAgencyCode(code), form } } as const;
  if (levels.length === 0) return refused;
  if (form === "decision-20") return { ok: true, value: { form, groups: levels } };
  const lengths = [3, 2, 2, 3];
  const fits =
    levels.length <= lengths.length &&
    levels.every((level, n) => n === 0 || (/^\d+$/.test(level) && level.length === lengths[n] && !isNone(level)));
  return fits ? { ok: true, value: { form, levels } } : refused;
}

/** Whether two codes stand for one place in the tree, in whichever form. */
export function isSameAgencyCode(a: AgencyCode, b: AgencyCode): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(code: AgencyCode): string {
  const converted = convertAgencyCode(code, "decision-20");
  return printAgencyCode(converted.ok ? converted.value : code);
}

export function describeAgencyCodeError(error: AgencyCodeError): Text {
  switch (error._tag) {
    case "CodeTooLong":
      return {
        vi: `Mã "${error.code}" dài ${error.length} ký tự, tối đa ${error.max}.`,
        en: `The code "${error.code}" has ${error.length} characters, at most ${error.max}.`,
      };
    case "CodeMalformed":
      return {
        vi: `"${error.code}" không phải mã định danh cơ quan, như G22.101, 000.00.00.G22 hoặc Z01…`,
        en: `"${error.code}" is no code of a body, such as G22.101, 000.00.00.G22 or Z01…`,
      };
    case "LevelSkipped":
      return {
        vi: `Mã "${error.code}" có cấp dưới mà thiếu cấp trên.`,
        en: `The code "${error.code}" has a lower level and lacks the one above it.`,
      };
    case "NotRepresentable":
      return {
        vi: `Mã "${error.code}" không viết được theo dạng ${error.form}.`,
        en: `The code "${error.code}" can't be written in the form ${error.form}.`,
      };
  }
}
