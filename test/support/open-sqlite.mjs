/** Opens a SQLite ledger for the contract's other processes. */
import { openSqliteStore } from "@chidao/store-sqlite";

export async function openShared(file) {
  const opened = await openSqliteStore({ file, mode: "create" });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}
