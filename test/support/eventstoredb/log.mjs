/**
 * The double's log: one order over all streams, expected revisions, repeats by event id, and a file of one line an
 * append, so that the double can be killed and started again. A line that was cut off by a kill is not there.
 */
import { closeSync, existsSync, openSync, readFileSync, truncateSync, writeSync } from "node:fs";

export class Log {
  records = [];
  streams = new Map();
  #listeners = new Set();
  #file;

  constructor(path) {
    if (path === undefined) return;
    if (existsSync(path)) this.#load(path);
    this.#file = openSync(path, "a");
  }

  #load(path) {
    const bytes = readFileSync(path);
    const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
    if (whole.length < bytes.length) truncateSync(path, whole.length);
    for (const line of whole.toString("utf8").split("\n").filter(Boolean)) this.#apply(JSON.parse(line));
  }

  close() {
    if (this.#file !== undefined) closeSync(this.#file);
  }

  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  headOf(stream) {
    return (this.streams.get(stream)?.records.length ?? 0) - 1;
  }

  /** `expected`: "any", "no_stream", "stream_exists" or a revision. */
  append(stream, expected, events) {
    const current = this.headOf(stream);
    if (this.streams.get(stream)?.tombstoned) return { kind: "deleted" };
    const known = this.#repeatOf(stream, expected, current, events);
    if (known !== undefined) return known;
    const isExpected =
      expected === "any" ||
      (expected === "no_stream" && current === -1) ||
      (expected === "stream_exists" && current >= 0) ||
      expected === current;
    if (!isExpected) return { kind: "wrong", current };
    const change = {
      stream,
      created: Date.now(),
      events: events.map(({ data, metadata, ...rest }) => ({
        ...rest,
        data: data.toString("base64"),
        metadata: metadata.toString("base64"),
      })),
    };
    this.#write(change);
    const last = this.records.at(-1);
    return { kind: "written", lastRevision: last.revision, position: last.position };
  }

  /** The same ids where they would have been written by the first attempt. */
  #repeatOf(stream, expected, current, events) {
    const records = this.streams.get(stream)?.records ?? [];
    if (events.length === 0 || current < 0) return undefined;
    let from = expected === "no_stream" ? 0 : expected + 1;
    if (expected === "any" || expected === "stream_exists") {
      from = records.findIndex(({ id }) => id === events[0].id);
      if (from < 0) return undefined;
    }
    const isSame = events.every(({ id }, at) => records[from + at]?.id === id);
    if (!isSame) return undefined;
    const last = records[from + events.length - 1];
    return { kind: "repeated", lastRevision: last.revision, position: last.position };
  }

  tombstone(stream) {
    this.#write({ tombstone: stream });
  }

  /** What an administrator's truncation and scavenge leave: the events are gone from the log, revisions go on. */
  scavenge(stream, below) {
    this.#write({ scavenge: stream, below });
  }

  #write(change) {
    if (this.#file !== undefined) writeSync(this.#file, `${JSON.stringify(change)}\n`);
    this.#apply(change);
    for (const listener of this.#listeners) listener();
  }

  #apply(change) {
    if (change.tombstone !== undefined) {
      this.#stream(change.tombstone).tombstoned = true;
    } else if (change.scavenge !== undefined) {
      const isGone = ({ stream, revision }) => stream === change.scavenge && revision < change.below;
      for (const record of this.records) if (isGone(record)) record.isGone = true;
    } else {
      const stream = this.#stream(change.stream);
      for (const { data, metadata, ...event } of change.events) {
        const body = Buffer.from(data, "base64");
        const position = (this.records.at(-1)?.position ?? 0) + 120 + body.length;
        const revision = stream.records.length;
        const record = { ...event, data: body, metadata: Buffer.from(metadata, "base64") };
        Object.assign(record, { stream: change.stream, revision, position, created: change.created, isGone: false });
        stream.records.push(record);
        this.records.push(record);
      }
    }
  }

  #stream(name) {
    if (!this.streams.has(name)) this.streams.set(name, { records: [], tombstoned: false });
    return this.streams.get(name);
  }

  /** Place in `records` of the first one behind a position. */
  placeBehind(position) {
    let [low, high] = [0, this.records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.records[middle].position > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
