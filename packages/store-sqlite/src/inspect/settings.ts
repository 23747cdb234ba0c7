/** The settings that the promises rest on, read back from the connection that writes. */
import type { StoreCheck, StoreText } from "@chidao/core/store";
import { type Access, readPragma, type SqliteDatabase } from "@chidao/sqlite";
import { formatOf } from "../format.js";
import type { OpenLedger } from "../open-ledger.js";
import { applicationId, formatVersion } from "../schema.js";
import { asItIs, check, text } from "./check.js";

export function settingChecks({ reader, writer, access }: OpenLedger): ReadonlyArray<StoreCheck> {
  const connection = "readOnlyCause" in writer ? reader : writer;
  return [
    journalCheck(connection, access, connection === reader),
    pragmaCheck(connection, "synchronous", 2),
    pragmaCheck(connection, "foreign_keys", 1),
    pragmaCheck(connection, "trusted_schema", 0),
    pragmaCheck(connection, "application_id", applicationId),
    formatCheck(connection),
  ];
}

const titles = {
  journal_mode: text("nhật ký ghi trước (WAL)", "write-ahead log"),
  synchronous: text("chờ đĩa trước khi xác nhận (FULL = 2)", "waits for the disk before it acknowledges (FULL = 2)"),
  foreign_keys: text("khóa ngoại", "foreign keys"),
  trusted_schema: text("không tin lược đồ lạ (0)", "no trust in strange schemas (0)"),
  application_id: text("dấu hiệu sổ cái Chidao", "mark of a Chidao ledger"),
} as const satisfies Readonly<Record<string, StoreText>>;

function pragmaCheck(database: SqliteDatabase, pragma: keyof typeof titles, expected: string | number): StoreCheck {
  const found = readPragma(database, pragma);
  return check(pragma, found === expected, titles[pragma], asItIs(String(found)));
}

/** A copy that nobody has written to yet has no log; the first who writes gives it one. */
function journalCheck(database: SqliteDatabase, access: Access, isReadOnly: boolean): StoreCheck {
  const found = readPragma(database, "journal_mode");
  if (access !== "immutable" && !(isReadOnly && found === "delete")) {
    return check("journal_mode", found === "wal", titles.journal_mode, asItIs(String(found)));
  }
  return check(
    "journal_mode",
    true,
    titles.journal_mode,
    access === "immutable"
      ? text(
          "không có: không ai sửa được tệp, nên đọc không cần khóa và nhật ký",
          "none: nobody can change the file, so it is read without locks and log",
        )
      : text("chưa có: bản sao chưa ai ghi", "none yet: a copy that nobody has written to"),
  );
}

function formatCheck(database: SqliteDatabase): StoreCheck {
  const format = formatOf(database);
  const detail =
    format === formatVersion
      ? asItIs(String(format))
      : text(
          `${format}; lần ghi tới sẽ chuyển thành ${formatVersion}: nên sao lưu trước`,
          `${format}; the next write makes it ${formatVersion}: back it up before`,
        );
  return check("user_version", format <= formatVersion, text("định dạng tệp", "file format"), detail);
}
