/**
 * What somebody may do to a ledger, and what a check says then: alone, with a head that was kept outside, and with a list
 * of the authors' keys, when all reports are signed by whoever made them. Each row is done to real files by `test/e2e/detection.test.ts`, and the page `docs/explanation/detection.md` shows just these rows.
 */
import { cpSync, existsSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { RecordedEvent } from "@chidao/core/store";
import { openRaw } from "./raw-sqlite.js";
import type { SignedLedgers } from "./signed-ledgers.js";

/**
 * - `found`: the check says that something was changed.
 * - `not-found`: the check agrees; whoever asks learns nothing of it.
 * - `not-judged`: the check says that it can't judge.
 * - `refused`: it can't be done with the guards in place.
 */
export type Detected = "found" | "not-found" | "not-judged" | "refused";

export interface Attack {
  readonly vi: string;
  readonly en: string;
  readonly alone: Detected;
  readonly outside: Detected;
  readonly authors: Detected;
  /** The row is about a ledger with authors' signatures, also where nobody brings their keys. */
  readonly isOfAuthors?: true;
  /** What finds it, or why nothing does. */
  readonly by: { readonly vi: string; readonly en: string };
  /** Does it to the ledger in this folder. */
  readonly act: (folder: string, world: SignedLedgers) => Promise<void>;
}

const file = (folder: string): string => join(folder, "chidao.db");

/** As whoever has the file in hands: the guards are taken off and put back. */
function edit(folder: string, ...statements: ReadonlyArray<string>): void {
  const raw = openRaw(file(folder));
  const triggers = raw.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
  for (const { name } of triggers) raw.exec(`DROP TRIGGER "${String(name)}"`);
  for (const statement of statements) raw.exec(statement);
  for (const { sql } of triggers) raw.exec(String(sql));
  raw.close();
}

const editing =
  (...statements: ReadonlyArray<string>): Attack["act"] =>
  async (folder) =>
    edit(folder, ...statements);

/** The other state takes the place of this one, with the heads that it had. */
function putInPlace(folder: string, other: string): void {
  for (const name of ["chidao.db", "chidao.db-wal", "chidao.db-shm", "heads"]) {
    rmSync(join(folder, name), { recursive: true, force: true });
    if (existsSync(join(other, name))) cpSync(join(other, name), join(folder, name), { recursive: true });
  }
}

const bytes = { vi: "băm từng mục, gốc cây, biên của kho", en: "hashes of records, root, frontier of the store" };
const place = { vi: "số thứ tự, gốc cây", en: "positions and revisions, root" };
const keptHead = { vi: "đầu cây giữ bên ngoài", en: "the head that was kept outside" };

export const attacks: ReadonlyArray<Attack> = [
  {
    ...{ vi: "Sửa một chữ trong một mục", en: "Flip: a letter of an entry" },
    ...{ alone: "found", outside: "found", authors: "found", by: bytes },
    act: editing("UPDATE events SET data = replace(data, 'lần 1', 'lần 7')"),
  },
  {
    ...{ vi: "Đổi chỗ hai mục", en: "Swap: two entries" },
    ...{ alone: "found", outside: "found", authors: "found", by: bytes },
    act: editing(
      "UPDATE events SET position = 1000 WHERE position = 3",
      "UPDATE events SET position = 3 WHERE position = 4",
      "UPDATE events SET position = 4 WHERE position = 1000",
    ),
  },
  {
    ...{ vi: "Bỏ một mục ở giữa", en: "Drop: an entry in the middle" },
    ...{ alone: "found", outside: "found", authors: "found", by: place },
    act: editing("DELETE FROM events WHERE position = 4"),
  },
  {
    ...{ vi: "Chép thêm một mục", en: "Duplicate: an entry once more" },
    ...{ alone: "found", outside: "found", authors: "found", by: place },
    act: editing(
      "INSERT INTO events SELECT (SELECT max(position) + 1 FROM events), stream, 99, 'x' || substr(id, 2), type, schema, recorded_at, data, metadata, signature FROM events WHERE position = 4",
    ),
  },
  {
    ...{ vi: "Cắt bớt cuối sổ", en: "Truncate: the last entries" },
    ...{ alone: "found", outside: "found", authors: "found" },
    by: { vi: "biên của kho, đầu cây giữ cạnh sổ", en: "frontier of the store, heads beside the ledger" },
    act: editing("DELETE FROM events WHERE position > 6"),
  },
  {
    ...{ vi: "Sửa một mục của lịch làm việc", en: "Edited calendar: a day of the working calendar" },
    ...{ alone: "found", outside: "found", authors: "found" },
    by: { vi: "lịch là mục của sổ, nên như sửa một chữ", en: "a calendar is an entry, so as for a letter" },
    act: editing("UPDATE events SET data = replace(data, '2023-01-02', '2023-01-03') WHERE type = 'CalendarPublished'"),
  },
  {
    ...{ vi: "Thêm chữ sau ký tự NUL", en: "Text after NUL" },
    ...{ alone: "found", outside: "found", authors: "found" },
    by: { vi: "mọi byte được đọc, kể cả sau NUL", en: "every byte is read, those after NUL too" },
    act: editing("UPDATE events SET data = data || char(0) || 'x' WHERE position = 5"),
  },
  {
    ...{
      vi: "Thay một dòng (INSERT OR REPLACE), còn chốt chặn",
      en: "Replaced row (INSERT OR REPLACE), guards in place",
    },
    ...{ alone: "refused", outside: "refused", authors: "refused" },
    by: { vi: "chốt chặn trong tệp", en: "the triggers in the file" },
    act: async (folder) => {
      const raw = openRaw(file(folder));
      try {
        raw.exec(replaceRow);
      } finally {
        raw.close();
      }
    },
  },
  {
    ...{ vi: "Thay một dòng, đã gỡ chốt chặn", en: "Replaced row, guards taken off" },
    ...{ alone: "found", outside: "found", authors: "found", by: bytes },
    act: async (folder) => edit(folder, replaceRow),
  },
  {
    ...{ vi: "Sửa mô hình đọc", en: "Edited read model" },
    ...{ alone: "not-found", outside: "not-found", authors: "not-found" },
    by: {
      vi: "chidao replay --verify: so từng dòng với sổ; sổ thì không bị chạm tới",
      en: "chidao replay --verify compares every row with the ledger; the ledger itself was not touched",
    },
    act: async (folder, world) => world.editReadModel(folder),
  },
  {
    ...{ vi: "Lùi về bản sao cũ, cả đầu cây", en: "Roll back: ledger and heads of an older backup" },
    ...{ alone: "not-found", outside: "found", authors: "not-found", by: keptHead },
    act: async (folder, world) => putInPlace(folder, world.older),
  },
  {
    ...{
      vi: "Người giữ khóa viết lại tất cả rồi ký lại",
      en: "Re-sign: whoever holds the key writes all anew and signs it",
    },
    ...{ alone: "not-found", outside: "found", authors: "not-found", by: keptHead },
    act: async (folder, world) => putInPlace(folder, world.rewritten),
  },
  {
    ...{ vi: "Đưa ra sổ khác, ký bằng khóa khác", en: "Other origin: another ledger under another key" },
    ...{ alone: "not-found", outside: "found", authors: "not-found" },
    by: {
      vi: "tệp tin cậy không biết khóa ấy; đầu cây giữ bên ngoài",
      en: "the trust file, which does not know that key; the head that was kept outside",
    },
    act: async (folder, world) => putInPlace(folder, world.stranger),
  },
  {
    ...{ vi: "Hai sổ cho hai người xem", en: "Split view: one history for one reader, another for another" },
    ...{ alone: "not-found", outside: "found", authors: "not-found" },
    by: {
      vi: "đầu cây của người kia; hoặc người chứng, vốn không ký cả hai",
      en: "the other reader's head; or a witness, who can't have signed both",
    },
    act: async (folder, world) => putInPlace(folder, world.otherView),
  },
  {
    ...{
      vi: "Người giữ khóa viết lại phần sau đầu cây đã được thấy",
      en: "The key's holder writes anew what comes after the head that was seen",
    },
    ...{ alone: "not-found", outside: "not-found", authors: "not-found" },
    by: {
      vi: "không gì cả: báo cáo nói đầu cây phủ tới mục nào; hãy chứng thường xuyên",
      en: "nothing: the report says how far the head reaches; have heads witnessed often",
    },
    act: async (folder, world) => putInPlace(folder, world.rewrittenAfter),
  },
  {
    ...{
      vi: "Người giữ khóa của sổ sửa lời dưới chữ ký của người ghi, rồi ký lại",
      en: "The key's holder changes words under their author's signature, and signs anew",
    },
    ...{ alone: "not-judged", outside: "found", authors: "found", isOfAuthors: true },
    by: {
      vi: "chữ ký của người ghi, vốn ký lên băm của lời ấy; đầu cây giữ bên ngoài",
      en: "the author's signature, which is over the hash of the words; the head that was kept outside",
    },
    act: async (folder, world) => {
      const change = (event: RecordedEvent): RecordedEvent => ({
        ...event,
        data: event.data.replace("lần 1", "lần 9"),
      });
      putInPlace(folder, await world.remade(basename(folder), change));
    },
  },
  {
    ...{
      vi: "Người giữ khóa của sổ gỡ chữ ký của người ghi, rồi ký lại",
      en: "The key's holder takes authors' signatures off, and signs anew",
    },
    ...{ alone: "not-found", outside: "found", authors: "not-judged", isOfAuthors: true },
    by: {
      vi: "mục vẫn tự khai là đã được ký; đầu cây giữ bên ngoài",
      en: "the entries still say that they were signed; the head that was kept outside",
    },
    act: async (folder, world) => {
      const change = ({ signature: _, ...event }: RecordedEvent): RecordedEvent => event;
      putInPlace(folder, await world.remade(basename(folder), change));
    },
  },
];

const replaceRow =
  "INSERT OR REPLACE INTO events SELECT position, stream, revision, id, type, schema, recorded_at, replace(data, 'lần 1', 'lần 8'), metadata, signature FROM events WHERE data LIKE '%lần 1%'";
