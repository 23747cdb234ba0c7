/** Shares as exact fractions of counts, and how they are written as percentages. No floating point takes part. */
import type { Text } from "@chidao/core";

export interface Fraction {
  readonly numerator: number;
  /** Never 0. */
  readonly denominator: number;
}

const decimals = 2;
const unit = 10 ** decimals;

/**
 * As a percentage with two decimals, a half rounded up. What is not exactly 0 % or 100 % is never shown as such: 1 of
 * 100 000 is "< 0.01 %".
 */
export function describeFraction(fraction: Fraction): Text {
  const { numerator, denominator } = fraction;
  const rounded = roundedHundredths(fraction);
  if (rounded === 0 && numerator > 0) return written("< ", 1);
  if (rounded === 100 * unit && numerator < denominator) return written("> ", 100 * unit - 1);
  return written("", rounded);
}

/** The percentage in hundredths, cut off and not rounded: how some published percentages were made. */
export function truncatedHundredths({ numerator, denominator }: Fraction): number {
  return Number((BigInt(numerator) * BigInt(100 * unit)) / BigInt(denominator));
}

/** The percentage in hundredths, a half rounded up. */
export function roundedHundredths({ numerator, denominator }: Fraction): number {
  const twice = BigInt(numerator) * BigInt(200 * unit) + BigInt(denominator);
  return Number(twice / BigInt(2 * denominator));
}

function written(sign: string, hundredths: number): Text {
  const whole = String(Math.floor(hundredths / unit));
  const rest = String(hundredths % unit).padStart(decimals, "0");
  return { vi: `${sign}${whole},${rest} %`, en: `${sign}${whole}.${rest} %` };
}
