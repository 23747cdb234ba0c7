/** What is published is whole, and works where nothing else is: an empty folder, Node and npm. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { filesIn, packAndInstall, root, run, titled } from "./packed.js";

const packed = packAndInstall((tarball) => !tarball.includes("chidao-testing"));
afterAll(packed.remove);

const needed = ["package.json", "README.md", "LICENSE", "src/index.ts", "dist/index.js", "dist/index.d.ts"];

describe.skipIf(packed.offline !== undefined)(titled("the packed packages", packed), () => {
  const named = packed.tarballs.map((tarball) => [basename(tarball), tarball] as const);

  it("are all of ours", () => {
    expect(named.map(([name]) => name.replace(/-\d+\.\d+\.\d+\.tgz$/, ""))).toEqual(
      expect.arrayContaining([
        "chidao",
        "chidao-board",
        "chidao-cli",
        "chidao-core",
        "chidao-exports",
        "chidao-imports",
        "chidao-testing",
      ]),
    );
  });

  it.each(named)("%s holds dist, src, README and LICENSE, and nothing of the workshop", (_name, tarball) => {
    const files = filesIn(tarball);
    const paths = [...files.keys()];
    expect(needed.filter((path) => !files.has(path))).toEqual([]);
    expect(paths.filter((path) => /\.test\.|tsbuildinfo|node_modules|\.test-d\./.test(path))).toEqual([]);
    expect(files.get("LICENSE")).toBe(readFileSync(join(root, "LICENSE"), "utf8"));
  });

  it.each(named)("%s names versions, not the workspace, and needs no install script", (_name, tarball) => {
    const manifest = filesIn(tarball).get("package.json") ?? "";
    expect(manifest).not.toContain("workspace:");
    const { dependencies = {}, scripts = {} } = JSON.parse(manifest);
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.keys(scripts).filter((name) => /install|prepare$/.test(name))).toEqual([]);
  });

  it("run the README's program and the command, installed in an empty folder", { timeout: 300_000 }, () => {
    const { project } = packed;
    const node = (...args: ReadonlyArray<string>) => run(project, process.execPath, ...args);
    writeFileSync(join(project, "first.ts"), readFileSync(join(root, "examples/first-directive/index.ts")));
    const compiled = node(
      join(root, "node_modules/typescript/bin/tsc"),
      "--ignoreConfig",
      ...compilerFlags,
      "first.ts",
    );
    expect(compiled.stdout).toBe("");
    expect(node("first.js")).toEqual({ code: 0, stdout: "Sở Mẫu: Quá hạn 1\n", stderr: "" });

    const command = join(project, "node_modules/@chidao/cli/dist/main.js");
    expect(existsSync(join(project, "node_modules/.bin/chidao"))).toBe(true);
    const help = node(command, "--help", "--lang", "en");
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toContain("Usage: chidao");
    const demo = node(command, "demo", "--json");
    expect(demo).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(demo.stdout)).toMatchObject({ illustrative: true });
  });

  it("take a spreadsheet in and give a board, Excel and a calendar out", { timeout: 300_000 }, () => {
    const { project } = packed;
    const command = join(project, "node_modules/@chidao/cli/dist/main.js");
    const chidao = (...args: ReadonlyArray<string>) => {
      const ran = run(project, process.execPath, command, ...args, "--lang", "en");
      expect({ args, code: ran.code, stderr: ran.stderr }).toEqual({ args, code: 0, stderr: "" });
      return ran.stdout;
    };
    const written = (file: string) => readFileSync(join(project, file));
    for (const file of ["agencies.json", "tracker.csv", "mapping.json"])
      writeFileSync(join(project, file), readFileSync(join(root, "examples/from-a-spreadsheet", file)));
    const entry = ["--actor", "vp-vi-du", "--on", "2024-06-14"];
    chidao("init", "--name", "Tỉnh Ví Dụ", "--illustrative", ...entry);
    chidao("agency", "add", "--file", "agencies.json", ...entry);
    const list = ["import", "tracker.csv", "--map", "mapping.json", ...entry];
    expect(chidao(...list)).toContain("added: 7 · changed: 0 · unchanged: 0 · refused: 1 · skipped: 0");
    expect(chidao(...list, "--apply")).toContain("RECORDED");
    expect(chidao(...list)).toContain("added: 0 · changed: 0 · unchanged: 7 · refused: 1 · skipped: 0");

    const asked = ["--as-of", "2024-06-14"];
    chidao("board", "--html", "board.html", ...asked);
    expect(written("board.html").toString()).toContain("asserted by their source only");
    chidao("export", "list", "--to", "tasks.xlsx", ...asked);
    expect(written("tasks.xlsx").subarray(0, 2).toString()).toBe("PK");
    chidao("export", "list", "--to", "tasks.csv", ...asked);
    expect(written("tasks.csv").toString()).toContain("Bố trí kinh phí cho bộ phận một cửa");
    chidao("export", "calendar", "--to", "deadlines.ics", ...asked);
    expect(written("deadlines.ics").toString()).toContain("BEGIN:VEVENT");
    chidao("export", "period", "--period", "2024-04-01..2024-06-14", "--to", "period.xlsx");
    expect(written("period.xlsx").subarray(0, 2).toString()).toBe("PK");
  });
});

const compilerFlags = ["--module", "nodenext", "--target", "es2023", "--strict", "--types", "", "--lib", "es2023,dom"];
