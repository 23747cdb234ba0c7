/** How every source file of the repository looks from outside. */
import { describe, expect, it } from "vitest";
import { plantedFile } from "../support/planted.js";
import { filesBelow } from "../support/workspace.js";
import { sourceViolations } from "./rules/sources.js";

describe("source files", () => {
  it("are short, named in kebab-case, and export by name", () => {
    const files = ["packages", "test", "examples", "scripts"].flatMap((folder) =>
      filesBelow(folder, /\.(ts|tsx|mjs|js)$/),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(sourceViolations(files)).toEqual([]);
  });

  it("are found when they reach 350 lines", () => {
    const lines = (count: number) => plantedFile("scripts/long.mjs", ...Array.from({ length: count }, () => "//"));
    expect(sourceViolations([lines(349)])).toEqual([]);
    expect(sourceViolations([lines(350)])).toEqual([
      "scripts/long.mjs has 350 lines; divide it before it reaches 350.",
    ]);
  });

  it.each(["BoardView.ts", "board_view.ts", "boardView.test.ts"])("are found when they are named %s", (name) => {
    expect(sourceViolations([plantedFile(`test/${name}`)])).toHaveLength(1);
  });

  it.each(["export default {};", "export { board as default };"])("are found by a default export: %s", (line) => {
    expect(sourceViolations([plantedFile("test/a.ts", line)])).toHaveLength(1);
    expect(sourceViolations([plantedFile("examples/a/vitest.config.ts", line)])).toEqual([]);
  });
});
