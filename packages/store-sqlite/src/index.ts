/** `@chidao/store-sqlite`: the embedded event store, one durable SQLite file. */
export { type Backup, type BackupFault, type BackupOptions, backUpLedger } from "./backup.js";
export type { SqliteStoreOptions } from "./open-ledger.js";
export { openSqliteStore } from "./sqlite-store.js";
