/**
 * The language of everything people read. It is chosen before the command line is parsed, since the parser's own
 * complaints and the help need it; a `--lang` that makes no sense is refused later, by the parser.
 */
import type { Text } from "chidao";

export type Language = keyof Text;
export type Environment = Readonly<Record<string, string | undefined>>;

export const languages: ReadonlyArray<Language> = ["vi", "en"];

/** `--lang`, then `CHIDAO_LANG`, then the locale of the system; Vietnamese when none of them tells. */
export function languageOf(argv: ReadonlyArray<string>, env: Environment): Language {
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value !== undefined && value !== "");
  return languageStated(argv, env) ?? parseLanguage(locale) ?? "vi";
}

/** The language asked for by a flag or by Chidao's own variable. */
export function languageStated(argv: ReadonlyArray<string>, env: Environment): Language | undefined {
  return parseLanguage(langFlagOf(argv)) ?? parseLanguage(env["CHIDAO_LANG"]);
}

function parseLanguage(value: string | undefined): Language | undefined {
  const lower = value?.toLowerCase() ?? "";
  return languages.find((language) => new RegExp(`^${language}(?![a-z])`).test(lower));
}

function langFlagOf(argv: ReadonlyArray<string>): string | undefined {
  const flags = flagsOf(argv);
  const at = flags.lastIndexOf("--lang");
  return at >= 0 ? flags[at + 1] : flags.findLast((word) => word.startsWith("--lang="))?.slice("--lang=".length);
}

/** Whether failures, too, are answered in JSON. */
export function wantsJson(argv: ReadonlyArray<string>): boolean {
  return flagsOf(argv).includes("--json");
}

/** Words after `--` are never flags. */
export function flagsOf(argv: ReadonlyArray<string>): ReadonlyArray<string> {
  const end = argv.indexOf("--");
  return end < 0 ? argv : argv.slice(0, end);
}
