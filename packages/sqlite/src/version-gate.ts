/**
 * Which SQLite versions may write a ledger. Versions 3.7.0 to 3.51.2 can lose committed pages in WAL mode (the
 * "WAL-reset" bug), and several Node releases bundle one of them, so the version is asked and never assumed.
 */

export interface GateVerdict {
  readonly safe: boolean;
  /** One line for an operator. */
  readonly reason: string;
}

/** The first release with the fix, and the patch from which an older line carries it too. */
const firstFixed: Version = [3, 51, 3];
const backports: ReadonlyArray<Version> = [
  [3, 44, 6],
  [3, 50, 7],
];

/** Judges what `sqlite_version()` answered. */
export function judgeSqliteVersion(text: string): GateVerdict {
  const version = parseVersion(text);
  if (version === undefined) return { safe: false, reason: `"${text}" is not a version of SQLite that is known here` };
  if (compare(version, firstFixed) >= 0) return { safe: true, reason: `${text} carries the fix of the WAL-reset bug` };
  const backport = backports.find(([major, minor]) => version[0] === major && version[1] === minor);
  if (backport !== undefined && compare(version, backport) >= 0) {
    return { safe: true, reason: `${text} carries the backported fix of the WAL-reset bug` };
  }
  return {
    safe: false,
    reason: `${text} can lose committed events in WAL mode; 3.44.6+, 3.50.7+ in their lines, or 3.51.3 and newer are safe`,
  };
}

type Version = readonly [number, number, number];

function parseVersion(text: string): Version | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(text);
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3])];
}

function compare(left: Version, right: Version): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}
