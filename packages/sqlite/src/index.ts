/** `@chidao/sqlite`: what every SQLite file of ours needs, whatever is kept in it. */
export { type Access, openConnection, readPragma, useWriteAheadLog } from "./connection.js";
export {
  listsOf,
  numberAt,
  numberIn,
  type SqliteDatabase,
  type SqliteDriver,
  type SqliteList,
  type SqliteLists,
  type SqliteRow,
  type SqliteStatement,
  type SqliteValue,
  textAt,
  textIn,
} from "./driver.js";
export { chooseEngine, driverSources, type Engine, type EngineReport, sqliteEngine } from "./engine.js";
export {
  causeOf,
  concernsOneRequest,
  DamageFound,
  isBusy,
  isConstraint,
  systemCodeOf,
  toStoreFault,
} from "./engine-error.js";
export { type OsLock, takeOsLock } from "./os-lock.js";
export { attempt, backOff, createBreather, letOthersRun, type Patience } from "./pace.js";
