/** Evidence that is looked at: real files that are there, were changed, were deleted, or can't be read. */
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Chidao, createChidao, fileEvidence, memoryStore, type Outcome } from "chidao";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const on = "2024-01-05";
const by = { agency: "so-mau" };
const lead = { agency: "so-khac" };
const source = { citation: "minh họa", note: "" };
const content = "Báo cáo kết quả, có chữ ký số";
const sha256 = createHash("sha256").update(content).digest("hex");

let chidao: Chidao;
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "chidao-evidence-"));
  file = join(folder, `${sha256}.txt`);
  chidao = await chidaoWith(fileEvidence(folder));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a file of evidence", () => {
  it("is present when its content has the hash that was recorded", async () => {
    await writeFile(file, content);
    await check(0);
    expect(await states()).toEqual(["present", "not-checked"]);
    expect(await accepted()).toEqual([]);
  });

  it("is missing when it was deleted, and an acceptance then is flagged", async () => {
    await writeFile(file, content);
    await check(0);
    await rm(file);
    await check(0);
    expect(await states()).toEqual(["missing", "not-checked"]);
    expect(await accepted()).toEqual(["evidence.accepted-on-missing"]);
  });

  it("is mismatched when it was changed under its name, and an acceptance then is flagged as serious", async () => {
    await writeFile(file, `${content}.`);
    await check(0);
    expect(await states()).toEqual(["mismatched", "not-checked"]);
    expect(await accepted()).toEqual(["evidence.accepted-on-mismatched"]);
  });

  it("that was mended and checked again counts as last checked", async () => {
    await writeFile(file, "khác");
    await check(0);
    await writeFile(file, content);
    await check(0);
    expect(await accepted()).toEqual([]);
  });

  it("without a hash is on paper only", async () => {
    await check(1);
    expect(await states()).toEqual(["not-checked", "paper-only"]);
  });

  it("that can't be read records nothing", async () => {
    await mkdir(file);
    const answer = await chidao.evidence.check({ on, by, assignment: "D1.1", entry: 1, position: 0 });
    expect(answer).toMatchObject({ ok: false, error: { code: "EvidenceUnreadable", class: "could-not-check" } });
    expect(await states()).toEqual(["not-checked", "not-checked"]);
  });
});

describe("a check of evidence", () => {
  it("is about a document that was filed", async () => {
    const unknown = await chidao.evidence.check({ on, by, assignment: "D1.1", entry: 1, position: 7 });
    expect(unknown).toMatchObject({ error: { code: "NotFound", details: { what: "evidence" } } });
    const issue = await chidao.evidence.check({ on, by, assignment: "D1.1", entry: 0, position: 0 });
    expect(issue).toMatchObject({ error: { code: "NotFound" } });
  });

  it("by the body that filed it is flagged", async () => {
    const written = await value(chidao.evidence.check({ on, by: lead, assignment: "D1.1", entry: 1, position: 1 }));
    expect(written.irregularities.map(({ rule }) => rule)).toEqual(["evidence.checked-by-filer"]);
  });

  it("repeated under its id gives the first answer, whatever is found now", async () => {
    const asked = { on, by, assignment: "D1.1", entry: 1, position: 0, commandId: "kiem-tra" };
    const first = await value(chidao.evidence.check(asked));
    await writeFile(file, content);
    expect(await value(chidao.evidence.check(asked))).toEqual({ ...first, repeated: true });
    expect(await states()).toEqual(["missing", "not-checked"]);
  });

  it("changes no status, is told on the timeline, and needs to know where the files are", async () => {
    await check(0);
    const { assignment, entries } = await value(chidao.reports.timeline("D1.1", { asOf: on }));
    expect(assignment.status?.box).toBe("awaitingVerification");
    expect(entries.at(-1)?.sentence.vi).toBe("Kiểm tra minh chứng 1: không tìm thấy tệp");
    const without = await chidaoWith(undefined);
    const answer = await without.evidence.check({ on, by, assignment: "D1.1", entry: 1, position: 0 });
    expect(answer).toMatchObject({ error: { code: "NoEvidenceStore" } });
  });
});

async function check(position: number): Promise<void> {
  await value(chidao.evidence.check({ on, by, assignment: "D1.1", entry: 1, position }));
}

async function states(): Promise<ReadonlyArray<string>> {
  const { items } = await value(chidao.evidence.list("D1.1", { asOf: on }));
  return items.map(({ state }) => state);
}

async function accepted(): Promise<ReadonlyArray<string>> {
  const written = await value(chidao.assignments.accept({ on, by, assignment: "D1.1" }));
  return written.irregularities.map(({ rule }) => rule);
}

async function chidaoWith(evidence: ReturnType<typeof fileEvidence> | undefined): Promise<Chidao> {
  const clock = { now: () => "2024-01-05T02:00:00.000Z" };
  const made = createChidao({ store: memoryStore(), clock, ...(evidence === undefined ? {} : { evidence }) });
  await value(made.ledger.open({ on, by, name: "Sổ thử" }));
  for (const id of ["so-mau", "so-khac"]) {
    await value(made.agencies.register({ on, by, id, kind: "other", names: [id], source }));
  }
  const directive = { source: "file-note" as const, title: "Bút phê", directedBy: "so-mau", directedOn: on };
  await value(made.directives.register({ on, by, ...directive }));
  const task = { directive: "D1", kind: "general", words: "Làm", lead: "so-khac", acceptor: "so-mau" };
  await value(made.assignments.issue({ on, by, ...task }));
  const documents = [{ title: "Báo cáo", sha256 }, "Biên bản giấy"];
  await value(made.assignments.submit({ on, by: lead, assignment: "D1.1", words: "Xong", evidence: documents }));
  return made;
}

async function value<A>(answer: Promise<Outcome<A>>): Promise<A> {
  const outcome = await answer;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
