/**
 * The demo's last act: a copy of the story's ledger is signed, then one byte of the file is changed past every program,
 * and the check finds it. The ledger itself is not touched.
 */
import { mkdtemp, open, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Text, VerifyReport } from "chidao";
import { exitCodes } from "../exit-codes.js";
import type { Language } from "../language.js";
import type { RunLine } from "../session.js";
import { sqliteFileOf } from "../store-url.js";

/** Words that stand once in the story, and what the changed byte makes of them. */
const reported = { before: "danh sách của 9 trên 14 cơ quan", after: "danh sách của 8 trên 14 cơ quan" } as const;

export interface OneByteChanged {
  /** The copy with the changed byte. */
  readonly file: string;
  readonly words: typeof reported;
  readonly report: VerifyReport;
  /** What `chidao verify` shows of it. */
  readonly screen: string;
}

export const oneByteWords = {
  title: {
    vi: "Sửa một byte của tệp, ngoài mọi chương trình",
    en: "One byte of the file is changed, past every program",
  },
  caption: {
    vi: `Trong một bản sao đã ký đầu cây, “${reported.before}” thành “${reported.after}”. Bảng vẫn hiện như thường; chidao verify thì thấy (mã thoát 5):`,
    en: `In a copy with a signed head, “${reported.before}” becomes “${reported.after}”. Boards look as ever; chidao verify sees it (exit code 5):`,
  },
  file: { vi: "Bản sao đã bị sửa:", en: "The altered copy:" },
} satisfies Readonly<Record<string, Text>>;

/** Undefined for a store that is no file of this machine. */
export async function changeOneByte(
  runLine: RunLine,
  store: string,
  language: Language,
): Promise<OneByteChanged | undefined> {
  if (sqliteFileOf(store) === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), "chidao-demo-altered-"));
  const file = join(folder, "chidao.db");
  const key = join(folder, "demo.key");
  const altered = ["--store", `sqlite:${file}`];
  const lines = [
    ["backup", "--to", file, "--store", store],
    ["key", "make", key, "--name", "so-cai.example/demo"],
    ["head", "sign", "--key", key, ...altered],
    ["verify", ...altered],
  ];
  for (const line of lines) await ends(runLine, line, exitCodes.ok);
  await putByte(file);
  const report = await ends(runLine, ["verify", "--json", ...altered], exitCodes.integrity);
  const screen = await ends(runLine, ["verify", "--lang", language, ...altered], exitCodes.integrity);
  return { file, words: reported, report: JSON.parse(report) as VerifyReport, screen };
}

async function ends(runLine: RunLine, line: ReadonlyArray<string>, wanted: number): Promise<string> {
  const { exitCode, out, err } = await runLine(line);
  if (exitCode !== wanted) throw new Error(`${line.join(" ")}: exit code ${exitCode}\n${err}`);
  return out;
}

async function putByte(file: string): Promise<void> {
  const [before, after] = [Buffer.from(reported.before), Buffer.from(reported.after)];
  const place = (await readFile(file)).indexOf(before);
  const differs = before.findIndex((byte, at) => byte !== after[at]);
  if (place < 0) throw new Error(`"${reported.before}" does not stand in ${file}`);
  const handle = await open(file, "r+");
  await handle.write(after, differs, 1, place + differs);
  await handle.close();
}
