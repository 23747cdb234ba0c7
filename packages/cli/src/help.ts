/** How help looks: commander's layout, with its English replaced, and Vietnamese measured in columns. */
import type { Text } from "chidao";
import type { HelpConfiguration, Command as Parser } from "commander";
import { exitCodes } from "./exit-codes.js";
import type { Language } from "./language.js";
import { widthOf, wrap } from "./render/width.js";

const titles: Readonly<Record<string, Text>> = {
  "Usage:": { vi: "Cách dùng:", en: "Usage:" },
  "Arguments:": { vi: "Tham số:", en: "Arguments:" },
  "Options:": { vi: "Cờ:", en: "Flags:" },
  "Global Options:": { vi: "Cờ chung:", en: "Global flags:" },
  "Commands:": { vi: "Lệnh:", en: "Commands:" },
};

const placeholders: Readonly<Record<Language, readonly [flags: string, command: string]>> = {
  vi: ["[cờ]", "[lệnh]"],
  en: ["[flags]", "[command]"],
};

export function helpConfiguration(language: Language): HelpConfiguration {
  const [flags, command] = placeholders[language];
  return {
    showGlobalOptions: true,
    displayWidth: widthOf,
    styleTitle: (title) => titles[title]?.[language] ?? title,
    styleUsage: (usage) => usage.replace("[options]", flags).replace("[command]", command),
    subcommandTerm: (parser: Parser) =>
      [parser.name(), ...parser.registeredArguments.map((argument) => `<${argument.name()}>`)].join(" "),
  };
}

export const summary: Text = {
  vi: "Chidao (chỉ đạo): sổ cái về những gì đã chỉ đạo, ai thực hiện, hạn nào, kết quả ra sao và vì sao.",
  en: "Chidao (chỉ đạo, to direct): the record of what was directed, who was to do it, by when, what came of it, and why.",
};

const codes: ReadonlyArray<readonly [number, Text]> = [
  [exitCodes.ok, { vi: "xong", en: "done" }],
  [exitCodes.failed, { vi: "không thực hiện được", en: "failed" }],
  [
    exitCodes.usage,
    { vi: "dòng lệnh hoặc dữ liệu vào không hợp lệ", en: "usage: the command line or the input is malformed" },
  ],
  [
    exitCodes.notFound,
    {
      vi: "không tìm thấy (sổ cái, tệp, chỉ đạo, nhiệm vụ, cơ quan)",
      en: "not found (ledger, file, directive, assignment, body)",
    },
  ],
  [exitCodes.conflict, { vi: "mâu thuẫn với điều đã ghi", en: "conflict with what is recorded" }],
  [exitCodes.integrity, { vi: "sổ cái bị sửa đổi trái phép", en: "integrity violated" }],
  [exitCodes.findings, { vi: "có phát hiện (khi dùng --fail-on)", en: "findings present (with --fail-on)" }],
  [exitCodes.couldNotCheck, { vi: "không kiểm tra được", en: "could not check" }],
  [exitCodes.interrupted, { vi: "bị ngắt (Ctrl-C, SIGTERM)", en: "interrupted (Ctrl-C, SIGTERM)" }],
];

const contract: ReadonlyArray<Text> = [
  {
    vi: "stdout chỉ có dữ liệu; mọi thứ khác ra stderr. Với --json, stdout có đúng một tài liệu JSON; khi lỗi, đó là { error: { code, class, message: { vi, en }, issues: [{ path, message }], details } }, và mã thoát cho biết loại lỗi.",
    en: "stdout is data, stderr is everything else. With --json, stdout holds exactly one JSON document; on failure it is { error: { code, class, message: { vi, en }, issues: [{ path, message }], details } }, and the exit code tells the class.",
  },
  {
    vi: "Biến môi trường: CHIDAO_STORE, CHIDAO_ACTOR, CHIDAO_AUTHOR_KEY, CHIDAO_KINDS, CHIDAO_LANG, NO_COLOR, FORCE_COLOR, CHIDAO_DEBUG.",
    en: "Environment: CHIDAO_STORE, CHIDAO_ACTOR, CHIDAO_AUTHOR_KEY, CHIDAO_KINDS, CHIDAO_LANG, NO_COLOR, FORCE_COLOR, CHIDAO_DEBUG.",
  },
];

export function rootNotes(language: Language, columns: number): string {
  const title: Text = { vi: "Mã thoát:", en: "Exit codes:" };
  const lines = codes.map(([code, text]) => `  ${String(code).padStart(3)}  ${text[language]}`);
  const notes = contract.flatMap((text) => wrap(text[language], columns));
  return ["", title[language], ...lines, "", ...notes].join("\n");
}

/** A command's longer words, below its flags. */
export function notesText(notes: Text, language: Language, columns: number): string {
  return ["", ...wrap(notes[language], columns)].join("\n");
}
