/** Where the ledger stands: its file, the room that is left, the file system, and what opened it. */
import { stat, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import type { StoreCheck, StoreText } from "@chidao/core/store";
import { networkFileSystemOf } from "../file-system.js";
import { type OpenLedger, openedForReading } from "../open-ledger.js";
import { asItIs, check, sizeText, text } from "./check.js";

/** Less room than this is no room: one transaction may need it, and the write-ahead log grows before it is taken in. */
const roomMin = 8 * 1024 * 1024;

export async function placeChecks({ file, engine, writer }: OpenLedger): Promise<ReadonlyArray<StoreCheck>> {
  const { size } = await stat(file);
  const { bavail, bsize } = await statfs(dirname(file));
  const room = bavail * bsize;
  const network = await networkFileSystemOf(file);
  const readOnly = "readOnlyCause" in writer ? writer.readOnlyCause : undefined;
  return [
    check("file", true, text("tệp sổ cái", "ledger file"), asItIs(`${file}, ${sizeText(size)}`)),
    check(
      "room",
      readOnly !== undefined || room >= roomMin,
      text("chỗ trống trên đĩa", "room on the disk"),
      text(
        `còn ${sizeText(room)}${room < roomMin ? `, cần ít nhất ${sizeText(roomMin)}` : ""}`,
        `${sizeText(room)} left${room < roomMin ? `, at least ${sizeText(roomMin)} are needed` : ""}`,
      ),
    ),
    check(
      "file system",
      true,
      text("hệ thống tệp", "file system"),
      network === undefined
        ? text("trên máy này", "local")
        : text(
            `${network}: qua mạng, được cho phép; không chương trình nào ở máy khác được mở sổ cùng lúc`,
            `${network}: a network file system, as allowed; no program on another machine may open the ledger`,
          ),
    ),
    check("writable", true, text("ghi được", "writable"), writableText(readOnly)),
    check("driver", true, text("thư viện SQLite", "SQLite binding"), asItIs(engine.report.driver)),
    check(
      "sqlite",
      true,
      text("phiên bản SQLite", "SQLite version"),
      text(`${engine.report.sqliteVersion}, đã có bản vá lỗi WAL-reset`, engine.report.gate),
    ),
    ...engine.report.passedOver.map((reason) =>
      check("passed over", true, text("thư viện bị bỏ qua", "binding passed over"), asItIs(reason)),
    ),
  ];
}

function writableText(readOnlyCause: string | undefined): StoreText {
  if (readOnlyCause === undefined) return text("có", "yes");
  return readOnlyCause === openedForReading
    ? text("lần này chỉ mở để đọc", "opened for reading only this time")
    : text(`không: ${readOnlyCause}`, `no: ${readOnlyCause}`);
}
