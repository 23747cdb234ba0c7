/** The tutorial is followed to the letter: its commands run, and the output it shows is what they print. */
import { readFile } from "node:fs/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { type CliFolder, cliFolder } from "../support/cli.js";

const pages = ["first-directive.md", "first-directive.vi.md"] as const;
const read = (name: string) => readFile(new URL(`../../docs/tutorials/${name}`, import.meta.url), "utf8");

describe("the tutorial", () => {
  it("has the same commands and files in both languages", async () => {
    const [english, vietnamese] = await Promise.all(pages.map(async (name) => blocksOf(await read(name))));
    const same = (blocks = noBlocks) =>
      blocks.filter(({ language }) => language !== "text").map(({ lines }) => lines.filter((line) => !isSetting(line)));
    expect(same(vietnamese)).toEqual(same(english));
    expect(english?.filter(({ language }) => language === "sh").length).toBeGreaterThan(10);
  });

  it.each(pages)("%s works as it is written, from an empty folder", async (name) => {
    const folder = cliFolder();
    onTestFinished(folder.remove);
    const env: Record<string, string> = {};
    let printed = "";
    for (const block of blocksOf(await read(name))) {
      Object.assign(env, settingsIn(block));
      if (block.language === "json") folder.write(block.name, block.lines.join("\n"));
      if (block.language === "sh") printed = await printedBy(block, folder, env);
      if (block.language === "text") for (const line of block.lines) expect(printed).toContain(line);
    }
    expect(printed).not.toBe("");
  });
});

async function printedBy(block: Block, folder: CliFolder, env: Readonly<Record<string, string>>): Promise<string> {
  let printed = "";
  for (const line of block.lines.filter((each) => !isSetting(each))) {
    const [program, ...args] = wordsOf(line);
    expect(program).toBe("chidao");
    printed += (await folder.must(args, { env })).stdout;
  }
  return printed;
}

interface Block {
  readonly language: string;
  /** The file to save, in blocks such as ```` ```json directive.json ````. */
  readonly name: string;
  readonly lines: ReadonlyArray<string>;
}

const noBlocks: ReadonlyArray<Block> = [];

function blocksOf(page: string): ReadonlyArray<Block> {
  return [...page.matchAll(/^```(\S+)[ ]?(.*)\n([\s\S]*?)^```$/gmu)].map(([, language = "", name = "", body = ""]) => ({
    language,
    name,
    lines: body.trimEnd().split("\n"),
  }));
}

function isSetting(line: string): boolean {
  return line.startsWith("export ");
}

/** `export NAME=value`, for the commands that follow. */
function settingsIn({ lines }: Block): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines.filter(isSetting).map((line) => {
      const [, name = "", value = ""] = /^export (\w+)=(\S+)$/u.exec(line) ?? [];
      return [name, value];
    }),
  );
}

/** Words as a shell splits them; the pages use plain words and double quotes alone. */
function wordsOf(line: string): ReadonlyArray<string> {
  expect(line, "a plain command").not.toMatch(/[\\'$`|;&<>]/u);
  return [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}
