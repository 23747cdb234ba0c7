/**
 * Dates and numbers as each language writes them. Written here and not with `Intl`, whose output changes with the
 * version of its data, so that the same answer gives the same bytes on every Node.
 */
import { type DateGiven, reasonText, type Text } from "chidao";

export const text = (vi: string, en: string): Text => ({ vi, en });

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2023-06-30` as 30/06/2023 and as 30 Jun 2023; `2023-06` as 06/2023 and as Jun 2023. */
export function dayText(date: string): Text {
  const [year = "", month = "", day] = date.split("-");
  if (month === "") return text(year, year);
  const name = months[Number(month) - 1] ?? month;
  return day === undefined
    ? text(`${month}/${year}`, `${name} ${year}`)
    : text(`${day}/${month}/${year}`, `${Number(day)} ${name} ${year}`);
}

export function dateText(date: DateGiven): Text {
  if ("unknown" in date) {
    const { vi, en } = reasonText(date.unknown);
    return text(`không rõ (${vi})`, `unknown (${en})`);
  }
  if ("day" in date) return dayText(date.day);
  return dayText("month" in date ? date.month : date.year);
}

/** 20000 as 20.000 and as 20,000. */
export function numberText(value: number): Text {
  const grouped = (mark: string) => String(value).replace(/\B(?=(?:\d{3})+$)/g, mark);
  return text(grouped("."), grouped(","));
}

/** A share in per mille as 66,7 % and as 66.7%. */
export function perMilleText(perMille: number): Text {
  const whole = Math.floor(perMille / 10);
  const tenth = perMille % 10;
  return text(`${whole},${tenth} %`, `${whole}.${tenth}%`);
}

/** An instant in UTC, to the minute, as an office in Việt Nam reads its clock (UTC+7 all year round). */
export function instantText(instant: string): Text {
  const there = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  const day = dayText(there.slice(0, 10));
  const time = there.slice(11, 16);
  return text(`${time} ngày ${day.vi}`, `${day.en}, ${time} (UTC+7)`);
}

export const days = (count: number): Text => {
  const number = numberText(count);
  return text(`${number.vi} ngày`, `${number.en} ${count === 1 ? "day" : "days"}`);
};
