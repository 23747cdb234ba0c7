/** Two bugs that take more than a changed word: wraps around the transaction that serves a group of appends. */

/** The expected state and the basis are looked at before the transaction begins, and nobody looks again inside. */
export function checkOutside(database, transaction) {
  const head = database.prepare("SELECT coalesce(max(revision), -1) AS head FROM events WHERE stream = ?");
  const known = database.prepare("SELECT 1 AS known FROM events WHERE id = ?");
  const headOf = (stream) => head.get(stream).head;
  const meets = ({ kind, revision }, actual) =>
    kind === "Any" ||
    (kind === "NoStream" ? actual === -1 : kind === "StreamExists" ? actual >= 0 : actual === revision);
  const isAllowed = ({ stream, expected, basis, events }) =>
    known.get(events[0].id) !== undefined ||
    (meets(expected, headOf(stream)) && basis.every((read) => headOf(read.stream) === read.revision));
  return (requests) => {
    const unchecked = requests.map((request) =>
      isAllowed(request) ? { ...request, expected: { kind: "Any" }, basis: [] } : request,
    );
    return transaction(unchecked);
  };
}

/**
 * A group that is committed, and that readers may have seen, is now and then taken back as if it had never been, and the
 * next one gets its positions.
 */
export function reusePositions(database, transaction) {
  const others = () =>
    database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'events' AND name NOT LIKE 'sqlite_%'")
      .all()
      .map(({ name }) => ({ name, rows: database.prepare(`SELECT * FROM ${name}`).all() }));
  const last = () => database.prepare("SELECT coalesce(max(position), 0) AS last FROM events").get().last;
  let groups = 0;

  function takeBack(position, tables) {
    const triggers = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
    database.exec("BEGIN IMMEDIATE");
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
    database.prepare("DELETE FROM events WHERE position > ?").run(position);
    database.prepare("UPDATE sqlite_sequence SET seq = ? WHERE name = 'events'").run(position);
    for (const { name, rows } of tables) {
      database.exec(`DELETE FROM ${name}`);
      for (const row of rows) {
        const columns = Object.keys(row);
        const places = columns.map(() => "?").join(", ");
        database.prepare(`INSERT INTO ${name} (${columns.join(", ")}) VALUES (${places})`).run(...Object.values(row));
      }
    }
    for (const { sql } of triggers) database.exec(sql);
    database.exec("COMMIT");
  }

  return (requests) => {
    const [position, tables] = [last(), others()];
    const decisions = transaction(requests);
    const added = decisions.reduce((sum, { outcome }) => sum + eventsIn(outcome), 0);
    groups += 1;
    // Another process may have appended in between; then nothing is taken back.
    if (groups % 2 !== 0 || added === 0 || last() !== position + added) return decisions;
    pause(40);
    if (last() !== position + added) return decisions;
    takeBack(position, tables);
    return requests.map(() => ({ kind: "outcome", outcome: { ok: false, error: { _tag: "StoreBusy", waitedMs: 0 } } }));
  };
}

function eventsIn(outcome) {
  return outcome?.ok && !outcome.value.repeated ? outcome.value.lastIndex - outcome.value.firstIndex + 1 : 0;
}

/** Long enough for a reader of another process to look. */
function pause(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
