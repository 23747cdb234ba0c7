/**
 * The tutorials are followed to the letter: their files are saved and changed as the page says, their commands run, and
 * the output they show is what is printed.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type CliFolder, cliFolder } from "../support/cli.js";

const tutorials = ["first-directive", "from-a-spreadsheet", "prove-nothing-changed"] as const;
const pages = tutorials.flatMap((name) => [`${name}.md`, `${name}.vi.md`]);
const read = (name: string) => readFile(new URL(`../../docs/tutorials/${name}`, import.meta.url), "utf8");
const example = (name: string) =>
  readFileSync(new URL(`../../examples/from-a-spreadsheet/${name}`, import.meta.url), "utf8");

describe.each(tutorials)("the tutorial %s", (tutorial) => {
  it("has the same commands and files in both languages", async () => {
    const [english, vietnamese] = await Promise.all(
      [`${tutorial}.md`, `${tutorial}.vi.md`].map(async (name) => blocksOf(await read(name))),
    );
    const same = (blocks = noBlocks) =>
      blocks.filter(({ language }) => language !== "text").map(({ lines }) => lines.filter((line) => !isSetting(line)));
    expect(same(vietnamese)).toEqual(same(english));
    expect(english?.filter(({ language }) => language === "sh").length).toBeGreaterThan(8);
  });
});

describe("a tutorial's page", () => {
  it.each(pages)("%s works as it is written, from an empty folder", { timeout: 120_000 }, async (name) => {
    const folder = cliFolder();
    onTestFinished(folder.remove);
    const printed = await follow(blocksOf(await read(name)), folder);
    expect(printed).not.toBe("");
    if (!name.startsWith("from-a-spreadsheet")) return;
    for (const file of ["agencies.json", "tracker.csv", "tracker-next-week.csv"])
      expect([file, textIn(folder, file).trimEnd()]).toEqual([file, example(file).trimEnd()]);
    expect(JSON.parse(textIn(folder, "mapping.json"))).toEqual(JSON.parse(example("mapping.json")));
  });
});

/** Does what each block says, in its order; gives what the last commands printed. */
async function follow(blocks: ReadonlyArray<Block>, folder: CliFolder): Promise<string> {
  const env: Record<string, string> = {};
  let printed = "";
  for (const block of blocks) {
    Object.assign(env, settingsIn(block));
    if (block.language === "json" || block.language === "csv") folder.write(block.name, `${block.lines.join("\n")}\n`);
    if (block.language === "diff") folder.write(block.name, changed(textIn(folder, block.name), block));
    if (block.language === "sh") printed = await printedBy(block, folder, env);
    if (block.language === "text") for (const line of block.lines) expect(printed).toContain(line);
  }
  return printed;
}

async function printedBy(block: Block, folder: CliFolder, env: Record<string, string>): Promise<string> {
  let printed = "";
  for (const line of block.lines.filter((each) => !isSetting(each))) {
    const [command = "", file] = line.split(" > ");
    const [program = "", ...args] = wordsOf(command);
    const { code, stdout, stderr } = await ranBy(program, args, folder, env);
    expect([command, code, stderr]).toEqual([command, Number(block.name), expect.any(String)]);
    if (file === undefined) printed += stderr + stdout;
    else {
      folder.write(file, stdout);
      printed += stderr;
    }
  }
  return printed;
}

/** Our own program, the released verifier as somebody copied it into the folder, and `sed`. */
async function ranBy(program: string, args: ReadonlyArray<string>, folder: CliFolder, env: Record<string, string>) {
  if (program === "chidao") return folder.run(args, { env });
  expect(["node", "sed"]).toContain(program);
  if (args[0] === "verify.mjs") copyFileSync(verifier, join(folder.path, "verify.mjs"));
  const binary = program === "node" ? process.execPath : program;
  const { status, stdout, stderr } = spawnSync(binary, args, { cwd: folder.path, encoding: "utf8" });
  return { code: status, stdout, stderr };
}

const verifier = new URL("../../packages/verifier/dist/verify.mjs", import.meta.url);

const textIn = (folder: CliFolder, file: string): string => readFileSync(join(folder.path, file), "utf8");

/** A page's change of a file: lines with `-` go, lines with `+` come; each place stands there exactly once. */
function changed(before: string, { lines }: Block): string {
  return lines
    .join("\n")
    .split("\n\n")
    .reduce((text, place) => {
      const side = (left: string) => place.split("\n").filter((line) => !line.startsWith(left));
      const [old, now] = [side("+"), side("-")].map((kept) => kept.map((line) => line.slice(1)).join("\n"));
      const parts = text.split(`${old}\n`);
      expect(parts, `once in the file: ${old}`).toHaveLength(2);
      return parts.join(`${now}\n`);
    }, before);
}

interface Block {
  readonly language: string;
  /** The file to save or change, in blocks such as ```` ```json directive.json ````; the exit code of commands, if not 0. */
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
