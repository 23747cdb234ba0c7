/**
 * What stands in a file of read models beside the models themselves. A generation is one set of the tables; its
 * `position` is the checkpoint, the last index of the ledger that is in its rows. Only one generation is live. A
 * rebuild fills another one beside it, and swaps in by changing two rows here.
 */

/** "ChiV" in ASCII; what `file` and SQLite's header tell read models by. */
export const applicationId = 0x43686956;

/** Kept in `user_version`. A reader refuses a newer one. */
export const formatVersion = 1;

export const createFileSql = `
CREATE TABLE generations (
  number   INTEGER PRIMARY KEY AUTOINCREMENT,
  state    TEXT    NOT NULL CHECK (state IN ('building', 'live', 'retired')),
  models   TEXT    NOT NULL,
  ledger   TEXT    NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_is_live ON generations (state) WHERE state = 'live';

CREATE TABLE runners (
  role  TEXT    PRIMARY KEY,
  pid   INTEGER NOT NULL,
  host  TEXT    NOT NULL,
  since TEXT    NOT NULL
) STRICT;

PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${formatVersion};
`;
