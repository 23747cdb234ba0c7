/**
 * `chidao verify` and `chidao receipt`: proof handed out, and proof checked. "Changed", "could not be checked" and "fine"
 * end with different codes, and "fine" says how far it goes.
 */
import {
  type AuthorsGiven,
  type BundleReport,
  type Verdict,
  type VerifyBundleOptions,
  type VerifyReport,
  verifyBundle,
  verifyReceipt,
} from "chidao";
import { defineCommand, type Result } from "../define/command.js";
import { integerText, needed, optional, repeated, toggle } from "../define/flag.js";
import { exitCodes } from "../exit-codes.js";
import { unwrap, usageFailure } from "../failure.js";
import { readTextFile } from "../input/text-file.js";
import { errors } from "../messages/errors.js";
import { progressWords } from "../messages/progress.js";
import { proofWords } from "../messages/proof.js";
import { withProgress } from "../output/progress.js";
import { writeFileSafely } from "../output/write-file.js";
import { authorsFlag, authorsFrom } from "../proof/author-list.js";
import { bundleLines, receiptLines, verifyLines } from "../render/proof.js";
import type { Session } from "../session.js";

const exitCodeOf: Readonly<Record<Verdict, number>> = {
  broken: exitCodes.integrity,
  unchecked: exitCodes.couldNotCheck,
  "self-consistent": exitCodes.ok,
  anchored: exitCodes.ok,
};

export const verifyCommand = defineCommand({
  name: "verify",
  about: {
    vi: "kiểm tra sổ cái, gói chứng cứ hoặc biên nhận có bị thay đổi không",
    en: "check whether a ledger, a bundle or a receipt was altered",
  },
  notes: {
    vi: "Mã thoát: 0 không thấy sai, 5 đã bị thay đổi, 7 có phần không kiểm tra được. Không có --policy thì chỉ biết sổ tự khớp với chính nó; không có --authors thì không kiểm tra được chữ ký của người ghi.",
    en: "Exit codes: 0 nothing disagrees, 5 altered, 7 something could not be checked. Without --policy only this is known: the ledger agrees with itself. Without --authors no signature of an author can be checked.",
  },
  flags: {
    policy: optional("--policy <file>", {
      vi: "tệp tin cậy: tin sổ nào, người chứng nào",
      en: "trust file: which logs and witnesses count",
    }),
    authors: authorsFlag,
    head: repeated("--head <file>", {
      vi: "đầu cây đã ký, giữ ở nơi khác",
      en: "a signed head that was kept elsewhere",
    }),
    receipt: optional("--receipt <file>", {
      vi: "kiểm tra biên nhận này thay vì sổ cái",
      en: "check this receipt instead of a ledger",
    }),
    bundle: optional("--bundle <path>", {
      vi: "kiểm tra gói chứng cứ này thay vì sổ cái",
      en: "check this evidence bundle instead of a ledger",
    }),
  },
  run: async ({ session, flags }) => {
    const { terminal } = session;
    const policy = flags.policy === undefined ? undefined : await readTextFile(flags.policy, terminal);
    const authors = await authorsFrom(flags.authors, terminal);
    if (flags.receipt !== undefined) return checkReceipt(session, flags.receipt, { policy, ...authors });
    const heads: Array<string> = [];
    for (const file of flags.head) heads.push(await readTextFile(file, terminal));
    const options = { heads, ...authors, ...(policy === undefined ? {} : { policy }) };
    if (flags.bundle !== undefined) return checkBundle(session, flags.bundle, options);
    const chidao = await session.open("read-only");
    const report: VerifyReport = await withProgress(session, progressWords.entries, async (onProgress) =>
      unwrap(await chidao.audit.verify({ ...options, onProgress })),
    );
    return { json: report, screen: (page) => verifyLines(report, page), exitCode: exitCodeOf[report.verdict] };
  },
});

async function checkBundle(session: Session, path: string, options: VerifyBundleOptions): Promise<Result> {
  const report: BundleReport = await withProgress(session, progressWords.entries, async (onProgress) =>
    unwrap(await verifyBundle(path, { ...options, onProgress })),
  );
  return { json: report, screen: (page) => bundleLines(report, page), exitCode: exitCodeOf[report.verdict] };
}

interface Trusted extends AuthorsGiven {
  readonly policy: string | undefined;
}

/** Whoever brings a list of authors asks about the signature too. */
async function checkReceipt(session: Session, file: string, { policy, ...authors }: Trusted): Promise<Result> {
  if (policy === undefined) throw usageFailure("PolicyMissing", errors.needsFlag("--receipt", "--policy"));
  const receipt = unwrap(verifyReceipt(await readTextFile(file, session.terminal), policy, authors));
  const isUnknown = authors.authors !== undefined && receipt.signature === "unknown-key";
  const exitCode = isUnknown ? exitCodes.couldNotCheck : exitCodes.ok;
  return { json: receipt, screen: (page) => receiptLines(receipt, page), exitCode };
}

export const receiptCommand = defineCommand({
  name: "receipt",
  about: { vi: "cấp biên nhận cho một mục", en: "hand out a receipt for one entry" },
  notes: {
    vi: "Biên nhận tự nó đủ để kiểm tra ngoại tuyến: chidao verify --receipt TỆP --policy TỆP.",
    en: "A receipt is checked offline, by itself: chidao verify --receipt FILE --policy FILE.",
  },
  argument: { name: "entry", about: { vi: "số mục trong sổ", en: "the ledger entry" }, required: true },
  flags: {
    to: needed("--to <file>", { vi: "tệp để ghi (.tlog-proof)", en: "file to write (.tlog-proof)" }),
    headerOnly: toggle("--header-only", { vi: "không kèm nội dung", en: "keep the entry's texts back" }),
  },
  run: async ({ session, argument, flags }) => {
    const index = integerText(argument, "<entry>");
    const chidao = await session.open("read-only");
    const text = unwrap(await chidao.audit.receipt(index, { withTexts: !flags.headerOnly }));
    const gave = { path: flags.to, ...(await writeFileSafely(flags.to, text)), position: index };
    return { gave, json: { file: flags.to, index }, screen: (page) => [page.say(proofWords.written(flags.to))] };
  },
});
