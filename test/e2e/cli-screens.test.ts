/** What people see: languages, help, widths, colours, and the marks that must never be missing. */
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliFolder, smallLedger } from "../support/cli.js";

const folder = cliFolder();
beforeAll(() => smallLedger(folder));
afterAll(folder.remove);

const screens: ReadonlyArray<ReadonlyArray<string>> = [
  ["board", "--as-of", "2025-06-01"],
  ["overdue", "--as-of", "2024-01-15"],
  ["timeline", "D1.1"],
  ["duties", "D1.1"],
  ["directive", "list"],
  ["directive", "show", "D1"],
  ["agency", "list"],
];

/** All others that ask, but for those that show a root, which can't be folded. */
const others: ReadonlyArray<ReadonlyArray<string>> = [
  ["tasks"],
  ["matrix", "D1"],
  ["aging"],
  ["discipline"],
  ["workload"],
  ["silence"],
  ["irregularities"],
  ["entry-lag"],
  ["indicators"],
  ["explain", "D1.1"],
  ["proposal", "list"],
  ["evidence", "list", "D1.1"],
  ["personal", "list"],
  ["access", "list"],
  ["audit", "writers"],
  ["directive", "gaps"],
  ["directive", "affected"],
  ["agency", "show", "bnv"],
  ["agency", "alarms"],
  ["agency", "holdings"],
  ["calendar", "list"],
  ["head", "list"],
  ["doctor"],
];

/** Letters with marks are one column each once composed; these screens hold no wider characters. */
function columnsOf(line: string): number {
  return [...new Intl.Segmenter("vi").segment(line)].length;
}

describe("language", () => {
  it("is Vietnamese unless something says otherwise", async () => {
    expect((await folder.must(["board"])).stdout).toContain("Chưa xác định chủ trì");
    expect((await folder.must(["board", "--lang", "en"])).stdout).toContain("Lead not determined");
    expect((await folder.must(["board"], { env: { LANG: "en_US.UTF-8" } })).stdout).toContain("Lead not determined");
    const env = { CHIDAO_LANG: "vi", LC_ALL: "en_US.UTF-8" };
    expect((await folder.must(["board"], { env })).stdout).toContain("Chưa xác định chủ trì");
  });

  it("is that of how surely the actors are known, which no screen takes for a checked signature", async () => {
    const vi = (await folder.must(["duties", "D1.1"])).stdout;
    expect(vi).toMatch(/AssignmentIssued [^#]*; tự\s+khai\)/);
    const en = (await folder.must(["duties", "D1.1", "--lang", "en"])).stdout;
    expect(en).toMatch(/AssignmentIssued [^#]*;\s+declared\)/);
    expect(en.replaceAll(/\s+/g, " ")).toContain("A signature counts as checked only when it fits");
  });

  it("speaks of errors in it, with a suggestion", async () => {
    const vi = await folder.run(["bord"]);
    expect(vi.stderr).toContain('Không có lệnh "bord". Có phải ý bạn là board?');
    const en = await folder.run(["timeline", "D1.1", "--as-off", "2024-01-01", "--lang", "en"]);
    expect(en.stderr).toContain("There is no flag --as-off. Did you mean --as-of?");
    expect(en.stderr).toContain("chidao timeline --help");
  });
});

describe("help", () => {
  it.each([
    [[]],
    [["init"]],
    [["agency"]],
    [["agency", "add"]],
    [["directive", "register"]],
    [["assignment", "issue"]],
    [["assignment", "correct"]],
    [["board"]],
    [["staffing", "set-norm"]],
  ])("of %j stands in both languages on stdout", async (path) => {
    const [vi, en] = await Promise.all([
      folder.must([...path, "--help"]),
      folder.must([...path, "--help", "--lang", "en"]),
    ]);
    expect(vi.stderr + en.stderr).toBe("");
    expect(vi.stdout).toContain("Cách dùng: chidao");
    expect(vi.stdout).not.toMatch(/Usage:|Options:|Commands:|display help/);
    expect(en.stdout).toContain("Usage: chidao");
    expect(en.stdout).not.toContain("Cách dùng");
  });

  it("tells the exit codes, and what --on means when it is not given", async () => {
    const root = (await folder.must(["--help"])).stdout;
    for (const code of [0, 1, 2, 3, 4, 5, 6, 7, 130]) expect(root).toMatch(new RegExp(`^ +${code} {2}\\S`, "m"));
    expect((await folder.must(["assignment", "report", "--help"])).stdout).toContain("hôm nay theo giờ Việt Nam");
  });
});

describe("screens", () => {
  it.each(screens.map((args) => [args]))(
    "%j say that the ledger is illustrative, and what they rest on",
    async (args) => {
      const { stdout } = await folder.must(args);
      expect(stdout).toContain("MINH HỌA / ILLUSTRATIVE");
      expect(stdout).toContain("Sổ cái: Sổ thử");
      expect(stdout).toMatch(/Tính đến ngày \d{4}-\d{2}-\d{2}/);
      expect(stdout).toMatch(/đã ghi đến mục \d+/);
    },
  );

  it.each([40, 58, 80, 140])("fit %i columns", async (columns) => {
    const env = { COLUMNS: String(columns) };
    const drawn = await Promise.all([...screens, ...others].map((args) => folder.must(args, { env })));
    for (const line of drawn.flatMap(({ stdout }) => stdout.split("\n"))) {
      expect(columnsOf(line), line).toBeLessThanOrEqual(columns);
    }
  });

  it("never use fewer than 40 columns", async () => {
    const narrow = await folder.must(["board"], { env: { COLUMNS: "10" } });
    const least = await folder.must(["board"], { env: { COLUMNS: "40" } });
    expect(narrow.stdout).toBe(least.stdout);
  });

  it("mark in words what has ended, is made up, or has no lead", async () => {
    const { stdout } = await folder.must(["board", "--as-of", "2025-06-01"], { env: { COLUMNS: "200" } });
    expect(stdout).toContain("Bộ Thông tin và Truyền thông (đã kết thúc 2025-03-01)");
    expect(stdout).toContain("(hư cấu)");
    expect(stdout).toMatch(/^Chưa xác định chủ trì +0 /m);
    const before = await folder.must(["board", "--as-of", "2025-02-28"], { env: { COLUMNS: "200" } });
    expect(before.stdout).not.toContain("đã kết thúc");
  });
});

describe("colour", () => {
  const csi = "\u001b[";

  it("is off on a pipe, on when forced, and off again with NO_COLOR", async () => {
    expect((await folder.must(["board"])).stdout).not.toContain(csi);
    expect((await folder.must(["board"], { env: { FORCE_COLOR: "1" } })).stdout).toContain(csi);
    expect((await folder.must(["board"], { env: { FORCE_COLOR: "0" } })).stdout).not.toContain(csi);
    expect((await folder.must(["board"], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } })).stdout).not.toContain(csi);
    expect((await folder.must(["board", "--json"], { env: { FORCE_COLOR: "1" } })).stdout).not.toContain(csi);
  });

  it("carries nothing that the words do not", async () => {
    const env = { FORCE_COLOR: "1" };
    const drawn = await Promise.all(
      screens.map((args) => Promise.all([folder.must(args), folder.must(args, { env })])),
    );
    for (const [plain, coloured] of drawn) {
      const lines = stripVTControlCharacters(coloured.stdout).split("\n");
      expect(lines.map((line) => line.trimEnd()).join("\n")).toBe(plain.stdout);
    }
  });
});
