/** Code on a page is an excerpt of a file that the checks compile and run, so that a page can't grow old unseen. */
import { describe, expect, it } from "vitest";
import { filesBelow, readText } from "../support/workspace.js";

const blocksOf = (page: string): ReadonlyArray<string> =>
  [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);

const strayBlocks = (page: string, files: ReadonlyArray<string>): ReadonlyArray<string> =>
  blocksOf(page).filter((code) => !files.some((file) => file.includes(code)));

describe("docs/how-to/add-a-kind.md", () => {
  const example = filesBelow("examples/custom-kind", /\.ts$/).map(({ text }) => text);

  it("shows code of the example, word for word", () => {
    const page = readText("docs/how-to/add-a-kind.md");
    expect(blocksOf(page).length).toBeGreaterThan(4);
    expect(strayBlocks(page, example)).toEqual([]);
  });

  it("is found out when a word differs", () => {
    expect(strayBlocks("```ts\nconst a = 1;\n```\n", ["const a = 2;\n"])).toEqual(["const a = 1;\n"]);
  });
});
