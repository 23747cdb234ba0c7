/** The first code that a visitor sees is the code that runs. */
import { readFile } from "node:fs/promises";
import { afterEach, describe, expect, it, vi } from "vitest";

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");
const example = "examples/first-directive/index.ts";

afterEach(() => vi.restoreAllMocks());

describe("the README's program", () => {
  it.each(["README.md", "README.vi.md"])("in %s is the example, letter for letter", async (page) => {
    const [, shown] =
      new RegExp(`<!-- ${example} -->\n\`\`\`ts\n([^]*?)\`\`\`\n<!-- end -->`).exec(await read(page)) ?? [];
    expect(shown).toBe(await read(example));
  });

  it("has twenty lines", async () => {
    expect((await read(example)).split("\n").filter((line) => line !== "")).toHaveLength(20);
  });

  it("prints what the README says", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await import("../../examples/first-directive/index.js");
    const printed = log.mock.calls.map(([line]) => line);
    expect(printed).toEqual(["Sở Mẫu: Quá hạn 1"]);
    for (const page of ["README.md", "README.vi.md"]) expect(await read(page)).toContain(`\`${printed[0]}\``);
  });
});
