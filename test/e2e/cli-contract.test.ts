/** The command line's contract: what goes to which stream, which exit code, and that JSON is one document. */
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliFolder, smallLedger, startCli } from "../support/cli.js";

const folder = cliFolder();
beforeAll(() => smallLedger(folder));
afterAll(folder.remove);

describe("JSON", () => {
  it.each([
    [["board"]],
    [["overdue"]],
    [["timeline", "D1.1"]],
    [["directive", "list"]],
    [["directive", "show", "D1"]],
    [["agency", "list"]],
    [["doctor"]],
    [["explain", "D1.1"]],
    [["indicators"]],
    [["indicators", "--published", "done=3,notDoneOverdue=1"]],
    [["tasks"]],
    [["matrix", "D1"]],
    [["aging"]],
    [["discipline"]],
    [["workload"]],
    [["silence"]],
    [["irregularities"]],
    [["entry-lag"]],
    [["summary", "general"]],
  ])("%j prints one document and nothing else", async (args) => {
    const ran = await folder.must([...args, "--json"]);
    expect(ran.stderr).toBe("");
    expect(JSON.parse(ran.stdout)).toBeTypeOf("object");
    expect(ran.stdout.endsWith("}\n")).toBe(true);
  });

  it.each([
    ["unknown command", ["bord"], 2, "UnknownCommand"],
    ["unknown flag", ["board", "--nope"], 2, "UnknownFlag"],
    ["missing argument", ["timeline"], 2, "ArgumentMissing"],
    ["too many arguments", ["board", "x"], 2, "TooManyArguments"],
    ["flag without its value", ["board", "--as-of"], 2, "FlagValueMissing"],
    ["missing flag", ["assignment", "report", "D1.1"], 2, "FlagMissing"],
    ["group without a command", ["agency"], 2, "CommandMissing"],
    ["no command", [], 2, "CommandMissing"],
    ["bad value", ["board", "--rules", "x"], 2, "BadValue"],
    ["no actor", ["assignment", "report", "D1.1", "--words", "x"], 2, "ActorMissing"],
    ["no such assignment", ["timeline", "D1.99"], 3, "NotFound"],
    ["no such class", ["indicators", "--published", "finished=3"], 2, "DecodeFailure"],
    ["no such kind", ["summary", "weather"], 2, "UnknownKind"],
    ["no such file", ["directive", "register", "none.json", "--actor", "vpcp"], 3, "FileNotFound"],
    ["no ledger there", ["board", "--store", "sqlite:none.db"], 3, "NoLedger"],
    ["an empty store", ["board", "--store", "memory:"], 3, "NoLedger"],
    ["a ledger already", ["init", "--actor", "vpcp"], 4, "AlreadyExists"],
    ["a store of a later version", ["board", "--store", "kurrentdb://localhost"], 2, "StoreNotSupported"],
    ["a server's address that is none", ["board", "--store", "esdb://localhost?tsl=false"], 2, "NotALedger"],
    ["a store that is no URL", ["board", "--store", "chidao.db"], 2, "StoreUrlInvalid"],
    ["a language nobody speaks here", ["board", "--lang", "fr"], 2, "BadValue"],
    ["a closed task", ["assignment", "accept", "D1.1", "--actor", "vpcp"], 1, "AlreadyClosed"],
  ])("%s: %j", async (_what, args, code, tag) => {
    const [ran, human] = await Promise.all([folder.run([...args, "--json"]), folder.run(args)]);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toBe("");
    const { error } = JSON.parse(ran.stdout);
    expect(Object.keys(error).sort()).toEqual(["class", "code", "details", "issues", "message", "rule"]);
    expect(error.code).toBe(tag);
    expect(error.message.vi).not.toBe("");
    expect(error.message.en).not.toBe("");

    expect(human.code).toBe(code);
    expect(human.stdout).toBe("");
    expect(human.stderr).toContain(`[${tag}]`);
    expect(human.stderr).not.toContain("    at ");
  });

  it("tells every issue of a malformed file with its path", async () => {
    const bad = { source: "document", title: "x", directedBy: "vpcp", directedOn: "2023-02-29", extra: 1 };
    folder.write("bad.json", JSON.stringify(bad));
    const ran = await folder.run(["directive", "register", "bad.json", "--actor", "vpcp", "--json"]);
    expect(ran.code).toBe(2);
    const paths = JSON.parse(ran.stdout).error.issues.map(({ path }: { readonly path: string }) => path);
    expect(paths.sort()).toEqual(["/directedOn", "/extra"]);
    const human = await folder.run(["directive", "register", "bad.json", "--actor", "vpcp"]);
    expect(human.stderr).toMatch(/^ {2}\/directedOn: /m);
    expect(human.stderr).toMatch(/^ {2}\/extra: /m);
  });
});

describe("where global flags stand", () => {
  it.each([
    [["--store", "sqlite:chidao.db", "--json", "directive", "list"]],
    [["directive", "--json", "list", "--store", "sqlite:chidao.db"]],
    [["directive", "list", "--store=sqlite:chidao.db", "--json"]],
  ])("%j", async (args) => {
    const { directives } = JSON.parse((await folder.must(args)).stdout);
    expect(directives.map(({ handle }: { readonly handle: string }) => handle)).toEqual(["D1"]);
  });

  it("takes the store from CHIDAO_STORE, and the flag over it", async () => {
    const env = { CHIDAO_STORE: "sqlite:none.db" };
    expect((await folder.run(["board"], { env })).code).toBe(3);
    expect((await folder.run(["board", "--store", "sqlite:chidao.db"], { env })).code).toBe(0);
  });
});

describe("exit codes of findings", () => {
  it("is 6 only when asked for, and the answer is still printed", async () => {
    const asOf = ["--as-of", "2024-01-15"];
    expect((await folder.run(["overdue", ...asOf])).code).toBe(0);
    const ran = await folder.run(["overdue", ...asOf, "--fail-on", "overdue", "--json"]);
    expect(ran.code).toBe(6);
    expect(JSON.parse(ran.stdout).items).toHaveLength(1);
    expect((await folder.run(["board", ...asOf, "--fail-on", "overdue"])).code).toBe(6);
    expect((await folder.run(["board", "--as-of", "2023-06-30", "--fail-on", "overdue"])).code).toBe(0);
  });
});

describe("writes", () => {
  it("answers a repeated command as the first time, and refuses its id with other content", async () => {
    const report = (words: string) => [
      ...["assignment", "report", "D1.3", "--words", words, "--actor", "vpcp:Chuyên viên"],
      ...["--on", "2023-03-01", "--command-id", "report-1", "--json"],
    ];
    const first = JSON.parse((await folder.must(report("một"))).stdout);
    expect(first).toMatchObject({ handle: "D1.3", repeated: false });
    const again = JSON.parse((await folder.must(report("một"))).stdout);
    expect(again).toMatchObject({ repeated: true, firstIndex: first.firstIndex, lastIndex: first.lastIndex });
    expect((await folder.run(report("hai"))).code).toBe(4);
  });

  it("reads a directive from stdin, with on and by in the file", async () => {
    const input = JSON.stringify({
      source: "oral-order",
      title: "Lệnh miệng",
      directedBy: "vpcp",
      directedOn: "2023-01",
      on: "2023-02-01",
      by: { agency: "bnv" },
      identity: { issuer: "vpcp", type: "TB", number: "1", symbol: "TB-VPCP", year: "2023" },
    });
    const ran = await folder.must(["directive", "register", "-", "--json"], { input });
    expect(JSON.parse(ran.stdout).handle).toBe("D2");
    const twice = await folder.run(["directive", "register", "-", "--json"], { input });
    expect(twice.code).toBe(4);
    expect(JSON.parse(twice.stdout).error.code).toBe("IdentityAlreadyClaimed");
  });

  it("corrects an entry by its number on the timeline, and strikes one", async () => {
    const correct = (...args: ReadonlyArray<string>) =>
      folder.must([
        "assignment",
        "correct",
        "D1.1",
        "--entry",
        "1",
        "--reason",
        "ghi nhầm",
        "--actor",
        "vpcp",
        ...args,
      ]);
    await correct("--set", "words=Đã làm xong một nửa", "--set", "on=2023-01-11");
    const entries = async () => JSON.parse((await folder.must(["timeline", "D1.1", "--json"])).stdout).entries;
    expect((await entries())[1]).toMatchObject({ corrected: true, struck: false, on: { day: "2023-01-11" } });
    await correct("--strike");
    expect((await entries()).find(({ entry }: { readonly entry: number }) => entry === 1).struck).toBe(true);
  });

  it("makes one command for each kind's own work", async () => {
    const ran = await folder.must([
      ...["staffing", "issue-guidance", "D1.1", "--document", "Thông tư|01/2023/TT-BNV|2023-01-31"],
      ...["--scope", "mọi cơ quan", "--actor", "bnv", "--on", "2023-01-31", "--json"],
    ]);
    expect(JSON.parse(ran.stdout).irregularities).toBeInstanceOf(Array);
    const { assignment } = JSON.parse((await folder.must(["timeline", "D1.1", "--json"])).stdout);
    expect(assignment.met.verdict).toBe("met");
  });

  it("never makes a file but by init", async () => {
    const args = ["assignment", "report", "D1.1", "--words", "x", "--actor", "vpcp", "--store", "sqlite:other.db"];
    expect((await folder.run(args)).code).toBe(3);
    expect(existsSync(join(folder.path, "other.db"))).toBe(false);
  });
});

describe("the process", () => {
  it("does not fail when its reader goes away", async () => {
    const child = startCli(["board"], { cwd: folder.path });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const [code] = await once(child, "close");
    expect([code, stderr]).toEqual([0, ""]);
  });

  it("ends with 130 when it is interrupted", async () => {
    const child = startCli(["directive", "register", "-", "--actor", "vpcp"], { cwd: folder.path });
    const ended = once(child, "close");
    // More than a pipe holds: once all is taken, it reads stdin, and the handler was there before.
    await new Promise<void>((resolve) => child.stdin.write(" ".repeat(400_000), () => resolve()));
    child.kill("SIGINT");
    expect(await ended).toEqual([130, null]);
  });
});
