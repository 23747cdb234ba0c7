import { describe, expect, it } from "vitest";
import { judgeSqliteVersion } from "./version-gate.js";

describe("the SQLite version gate", () => {
  it.each(["3.51.3", "3.52.0", "3.53.4", "4.0.0"])("lets %s pass: the WAL-reset bug is fixed there", (version) => {
    expect(judgeSqliteVersion(version).safe).toBe(true);
  });

  it.each(["3.44.6", "3.44.7", "3.50.7", "3.50.12"])("lets %s pass: its line carries the fix", (version) => {
    expect(judgeSqliteVersion(version).safe).toBe(true);
  });

  it.each(["3.7.0", "3.37.2", "3.44.5", "3.45.1", "3.46.1", "3.49.2", "3.50.6", "3.51.0", "3.51.2"])(
    "refuses %s: it can lose committed events",
    (version) => {
      expect(judgeSqliteVersion(version)).toEqual({ safe: false, reason: expect.stringContaining(version) });
    },
  );

  it("refuses a version before WAL existed", () => {
    expect(judgeSqliteVersion("3.6.23").safe).toBe(false);
  });

  it.each(["", "3", "3.53", "3.53.0-beta", "libsql"])("refuses what it can't read: %j", (version) => {
    expect(judgeSqliteVersion(version).safe).toBe(false);
  });
});
