/** The reference page of the command line lists exactly the commands and flags that the program has. */
import { readFile } from "node:fs/promises";
import { run } from "@chidao/cli";
import { beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/cli.js";

const page = new URL("../../docs/reference/cli.md", import.meta.url);

interface Listed {
  readonly about: string;
  /** Forms such as `--words <text>*`; the star marks a flag that must be given. */
  readonly flags: ReadonlyArray<string>;
}

let text: string;
let programs: ReadonlyMap<string, Listed>;

beforeAll(async () => {
  text = await readFile(page, "utf8");
  programs = new Map(await commandsBelow([]));
}, 120_000);

describe("docs/reference/cli.md", () => {
  it("lists every command with its words and flags, and no other", () => {
    expect(programs.size).toBeGreaterThan(25);
    expect(Object.fromEntries(listed(text))).toEqual(Object.fromEntries(programs));
  });

  it("tells every exit code", async () => {
    const { stdout } = await runCli(["--help", "--lang", "en"]);
    expect(stdout).not.toContain("(default: [])");
    const codes = sectionOf(stdout, "Exit codes").map((line) => line.trim().split(/\s/)[0]);
    expect(codes.length).toBeGreaterThan(8);
    for (const code of codes) expect(text).toContain(`\n| ${code} | `);
  });
});

function listed(from: string): ReadonlyArray<readonly [string, Listed]> {
  const table = from.split("| Command | Does | Flags |\n|---|---|---|\n")[1]?.split("\n\n")[0] ?? "";
  return table.split("\n").map((row) => {
    const [, command = "", about = "", flags = ""] = row.split(/(?<!\\)\|/u).map((cell) => cell.trim());
    const forms = [...flags.matchAll(/`([^`]+)`(\*?)/gu)].map(([, form = "", star = ""]) => form + star);
    return [command.replaceAll("`", ""), { about, flags: forms.map((form) => form.replace("\\|", "|")) }];
  });
}

/** Said once for all commands. */
const shared = /^--(actor|on|command-id|as-of|known-at|rules|help)(?![\w-])/;

async function commandsBelow(path: ReadonlyArray<string>): Promise<ReadonlyArray<readonly [string, Listed]>> {
  const stdout = await helpOf(path);
  const names = sectionOf(stdout, "Commands").map((line) => line.trim().split(/\s/)[0] ?? "");
  const below = names.filter((name) => name !== "help");
  if (below.length > 0) return (await Promise.all(below.map((name) => commandsBelow([...path, name])))).flat();
  const argument = /^Usage: .*?( [<[][^>\]]+[>\]])$/mu.exec(stdout.replace(" [flags]", ""))?.[1] ?? "";
  const flags = sectionOf(stdout, "Flags")
    .map(
      (line) =>
        `${line
          .trim()
          .split(/\s{2,}/u)[0]
          ?.replace("-h, ", "")}${line.includes("(required)") ? "*" : ""}`,
    )
    .filter((form) => !shared.test(form));
  return [[path.join(" ") + argument, { about: stdout.split("\n\n")[1] ?? "", flags }]];
}

/** Asked within this process: a process for each of a hundred commands takes minutes. */
async function helpOf(path: ReadonlyArray<string>): Promise<string> {
  const printed = { out: "", err: "" };
  const code = await run([...path, "--help", "--lang", "en"], {
    env: {},
    outIsTty: false,
    errIsTty: false,
    columns: 400,
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    readStdin: async () => new Uint8Array(),
  });
  expect({ path, code, err: printed.err }).toEqual({ path, code: 0, err: "" });
  return printed.out;
}

function sectionOf(help: string, title: string): ReadonlyArray<string> {
  const body = help.split(`\n${title}:\n`)[1]?.split("\n\n")[0] ?? "";
  return body.split("\n").filter((line) => line !== "");
}
