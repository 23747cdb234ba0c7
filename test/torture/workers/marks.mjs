/**
 * What a worker says is written to a descriptor that the recorder watches, so that it stands in the log exactly between
 * the file operations before and after it.
 */
import { openSync, writeSync } from "node:fs";

/** Opens the place for marks; each mark is one JSON value. */
export function openMarks(path) {
  const descriptor = openSync(path, "w");
  return (mark) => {
    writeSync(descriptor, JSON.stringify(mark));
  };
}
