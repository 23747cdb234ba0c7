/** The health report: one line for each check, with the verdict in words. */
import type { DoctorReport } from "chidao";
import { screens } from "../messages/screens.js";
import { type Page, paragraph } from "./page.js";
import { printable } from "./width.js";

export function doctorLines({ ok, checks }: DoctorReport, page: Page): ReadonlyArray<string> {
  return [
    page.paint("strong", page.say(screens.doctor)),
    ...checks.flatMap((check) => {
      const verdict = page.say(check.ok ? screens.checkOk : screens.checkFailed);
      const words = `[${verdict}] ${page.say(check.title)}: ${printable(page.say(check.detail))}`;
      return paragraph(page, words, { hang: 2 }).map((line) => page.paint(check.ok ? "good" : "bad", line));
    }),
    page.say(ok ? screens.doctorOk : screens.doctorFailed),
  ];
}
