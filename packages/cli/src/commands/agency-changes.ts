/** `chidao agency identify|rename|reclassify|succession`: what becomes of a body that is in the register. */
import { badValue, needed, oneOfTexts, optional, repeated } from "../define/flag.js";
import { writeCommand } from "../define/write-command.js";
import { usageFailure } from "../failure.js";
import { agencyKinds } from "../input/agency-kind.js";
import { sourceFlags, sourceOf } from "../input/agency-source.js";
import { parseDocumentText } from "../input/document.js";
import { about } from "../messages/about.js";
import { errors } from "../messages/errors.js";

const argument = { name: "agency", about: about.args.agencyId, required: true } as const;

export const identifyAgency = writeCommand({
  name: "identify",
  about: { vi: "thêm tên gọi khác, mã của một cơ quan", en: "add aliases and codes of a body" },
  argument,
  flags: {
    alias: repeated("--alias <text>", { vi: "tên gọi khác (lặp lại được)", en: "another name (repeatable)" }),
    code: repeated(
      "--code <scheme=code>",
      { vi: "mã, như vn-qd20=G09 (lặp lại được)", en: "a code such as vn-qd20=G09 (repeatable)" },
      parseCodeText,
    ),
    ...sourceFlags,
  },
  write: ({ chidao, argument: agency, flags, entry }) =>
    chidao.agencies.identify({ ...entry, agency, aliases: flags.alias, codes: flags.code, source: sourceOf(flags) }),
});

export const renameAgency = writeCommand({
  name: "rename",
  about: { vi: "cùng cơ quan, đổi tên từ ngày --on", en: "the same body bears another name from --on" },
  argument,
  flags: { name: needed("--name <name>", { vi: "tên mới", en: "the new name" }), ...sourceFlags },
  write: ({ chidao, argument: agency, flags, entry }) =>
    chidao.agencies.rename({ ...entry, agency, name: flags.name, source: sourceOf(flags) }),
});

export const reclassifyAgency = writeCommand({
  name: "reclassify",
  about: {
    vi: "cùng cơ quan, đổi loại hoặc cơ quan cấp trên từ ngày --on",
    en: "the same body is of another kind, or under another, from --on",
  },
  argument,
  flags: {
    kind: needed(
      "--kind <kind>",
      { vi: `loại: ${agencyKinds.join(", ")}`, en: `one of: ${agencyKinds.join(", ")}` },
      oneOfTexts(...agencyKinds),
    ),
    parent: optional("--parent <agency>", {
      vi: "cơ quan cấp trên (mặc định: như cũ)",
      en: "the body above (default: as before)",
    }),
    ...sourceFlags,
  },
  write: ({ chidao, argument: agency, flags, entry }) => {
    const { kind, parent } = flags;
    const given = { ...entry, agency, kind, source: sourceOf(flags) };
    return chidao.agencies.reclassify(parent === undefined ? given : { ...given, parent });
  },
});

export const recordSuccession = writeCommand({
  name: "succession",
  about: {
    vi: "ghi cơ quan kế thừa từ ngày --on; không chuyển giao nhiệm vụ nào",
    en: "record who takes over from --on; no assignment is transferred",
  },
  argument,
  flags: {
    to: needed("--to <agency>", { vi: "cơ quan kế thừa", en: "the body that takes over" }),
    function: optional("--function <text>", {
      vi: "chức năng được kế thừa (mặc định: mọi chức năng còn lại)",
      en: "the function taken over (default: all that no other succession names)",
    }),
    word: repeated("--word <text>", {
      vi: "từ trong nhiệm vụ chỉ đến chức năng này (lặp lại được)",
      en: "a word of a task that points to the function (repeatable)",
    }),
    decision: optional(
      "--decision <document>",
      { vi: "quyết định nêu cơ quan kế thừa: TÊN|SỐ|NGÀY", en: "the decision that names it: TITLE|NUMBER|DATE" },
      parseDocumentText,
    ),
    presumed: optional("--presumed <reason>", {
      vi: "chỉ là giả định; vì sao",
      en: "only a presumption; why",
    }),
    ...sourceFlags,
  },
  write: ({ chidao, argument: agency, flags, entry }) => {
    const { to, word, decision, presumed } = flags;
    if ((decision === undefined) === (presumed === undefined)) {
      throw usageFailure("FlagsConflict", errors.eitherFlag("--decision", "--presumed"));
    }
    const ground = decision === undefined ? { presumption: presumed ?? "" } : { decision };
    const given = { ...entry, agency, to, words: word, ground, source: sourceOf(flags) };
    return chidao.agencies.succeed(flags.function === undefined ? given : { ...given, function: flags.function });
  },
});

function parseCodeText(text: string, flag: string) {
  const at = text.indexOf("=");
  if (at < 1) throw badValue(flag, text, errors.expected.agencyCode);
  return { scheme: text.slice(0, at).trim(), code: text.slice(at + 1).trim() };
}
