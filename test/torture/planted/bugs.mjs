/** The bugs that the torture must find: where each is put, and what stands there instead. */

/** Wraps the transaction that serves a group of appends. */
const wrapped = (name) => [
  {
    file: "/packages/store-sqlite/dist/group.js",
    from: "export function prepareGroup(",
    to: `import { ${name} } from ${JSON.stringify(new URL("wraps.mjs", import.meta.url).href)};
export function prepareGroup(database, file) { return ${name}(database, honestGroup(database, file)); }
function honestGroup(`,
  },
];

const feed = "/packages/views-sqlite/dist/feed.js";

export const bugs = {
  /** Nothing waits for the disk. */
  "synchronous-off": [
    {
      file: "/packages/sqlite/dist/connection.js",
      from: `setting("synchronous", "FULL", 2)`,
      to: `setting("synchronous", "OFF", 0)`,
    },
  ],
  /** What a killed writer left unsynced is shown and acknowledged as it is. */
  "not-settled": [
    {
      file: "/packages/store-sqlite/dist/ledger-file.js",
      from: "export async function settleOnDisk(",
      to: "export async function settleOnDisk() {}\nasync function neverCalled(",
    },
  ],
  "check-outside": wrapped("checkOutside"),
  "position-reuse": wrapped("reusePositions"),
  /** A runner of read models moves its checkpoint in a transaction of its own, before the rows. */
  "checkpoint-first": [
    {
      file: feed,
      from: "if (isMine.get(number, position, role) === undefined)",
      to: "if (isMine.get(number, ahead, role) === undefined)",
    },
    {
      file: feed,
      from: "inTransaction(database, () => {",
      to: `const ahead = events.at(-1)?.index ?? position;
                inTransaction(database, () => {
                    if (isMine.get(number, position, role) !== undefined) move.run(ahead, number);
                });
                inTransaction(database, () => {`,
    },
  ],
  /** A head is put in its place before its content is on the disk. */
  "head-not-synced": [
    {
      file: "/packages/chidao/dist/platform/durable-files.js",
      from: "await handle.writeFile(content);\n        await handle.sync();",
      to: "await handle.writeFile(content);",
    },
  ],
  /** The name of a head is given out before it is on the disk. */
  "head-name-not-synced": [
    {
      file: "/packages/chidao/dist/platform/durable-files.js",
      from: "export async function syncFolder(folder) {",
      to: "export async function syncFolder() {}\nasync function neverCalled(folder) {",
    },
  ],
  /** The name of a new folder is never synced, so that all that is in it hangs by nothing. */
  "folder-not-synced": [
    {
      file: "/packages/chidao/dist/platform/durable-files.js",
      from: "await syncFolder(dirname(each));",
      to: ";",
    },
  ],
  /** A backup is given its name before its content is on the disk. */
  "copy-not-synced": [
    {
      file: "/packages/store-sqlite/dist/backup.js",
      from: "function syncFile(",
      to: "function syncFile() {}\nfunction neverCalled(",
    },
  ],
};
