/** Values that several events share. */
import { Dated, nullable, orUnknown, pattern, Sha256Hex, struct, type TypeOf, textUpTo } from "@chidao/core";

/** Whole đồng as a decimal text, since JSON numbers can't carry every amount. Never a fraction. */
export const VndText = pattern(
  "vnd",
  /^(0|-?[1-9]\d{0,17})$/,
  "số nguyên đồng viết bằng chữ số, như 1200000000",
  "whole đồng in digits, such as 1200000000",
);

export const Vnd = struct({ vnd: VndText });
export type Vnd = TypeOf<typeof Vnd>;

export function vndOf(amount: bigint): Vnd {
  return { vnd: amount.toString() };
}

export function amountOf(value: Vnd): bigint {
  return BigInt(value.vnd);
}

/** A measured number in digits, exact as it was given: no float, no exponent, a point before the decimals. */
export const Decimal = pattern(
  "decimal",
  /^(?!-0(\.0*)?$)-?(0|[1-9]\d{0,17})(\.\d{1,9})?$/,
  "số thập phân viết bằng chữ số, dấu chấm trước phần lẻ, như 12.5",
  "a decimal in digits with a point before the decimals, such as 12.5",
);

/** A document that an entry rests on. What is not known of it is said to be so. */
export const DocumentRef = struct({
  title: textUpTo(2_000),
  number: orUnknown(textUpTo(200)),
  date: Dated,
  /** SHA-256 of the file, when somebody had the file at hand. */
  sha256: nullable(Sha256Hex),
});
export type DocumentRef = TypeOf<typeof DocumentRef>;
