import { boardPage } from "@chidao/board";
import { describe, expect, it } from "vitest";
import {
  agencyParty,
  exampleAnswers,
  exampleBasis,
  exampleDeadline,
  exampleIndicators,
  exampleStatus,
  exampleTask,
  manyTasks,
} from "./example-answers.fixture.js";

const vi = { language: "vi" } as const;
const hostile = `"><script>alert('x')</script></style><img src=x onerror=alert(1)> & Đ`;
const count = (text: string, part: string): number => text.split(part).length - 1;
const idsOf = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);

const story = [
  exampleTask(1),
  exampleTask(2, { status: exampleStatus("doneLate"), completedOn: { day: "2024-06-15" } }),
  exampleTask(3, {
    lead: { state: "undetermined", words: "cơ quan liên quan", parties: [] },
    status: exampleStatus("unknown", { asserted: true }),
  }),
];

describe("the page", () => {
  const html = boardPage(exampleAnswers(story), vi);

  it("holds no script, no link to load and no style of another place", () => {
    expect(html).not.toMatch(/<script|<link|<iframe|<object|javascript:|\son\w+=|@import|url\(/i);
    expect(html).not.toMatch(/https?:/);
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  });

  it("escapes whatever names and words hold", () => {
    const party = { ...agencyParty("a", hostile), ended: { unknown: hostile } };
    const task = exampleTask(1, {
      words: hostile,
      deadlineWords: hostile,
      lead: { state: "determined", words: hostile, parties: [party] },
      coordinating: [{ ...party, kind: "as-written", id: null }],
      externalRefs: [{ system: hostile, id: hostile }],
      deadlines: [exampleDeadline("extended", { unknown: hostile }, hostile, "2024-01-01", hostile)],
      met: { verdict: "met", because: { vi: hostile, en: hostile }, details: [], outcome: null },
    });
    const basis = { ...exampleBasis, ledger: { ...exampleBasis.ledger, name: hostile } };
    const page = boardPage(exampleAnswers([task], basis), vi);
    expect(page).not.toMatch(/<script|<img/);
    expect(count(page, "</style>")).toBe(1);
    expect(page).toContain("&lt;script>alert('x')&lt;/script>");
  });

  it("tells what stands under a task: how many are done, and each with its body", () => {
    const lead = { state: "determined" as const, words: "Bộ Đ", parties: [agencyParty("d", "Bộ Đ")] };
    const items = [{ handle: "D1.1.1", key: "d", lead, box: "overdue" as const, due: "2024-04-30" }];
    const children = [{ relation: "obligation" as const, total: 2, done: 1, ended: 0, worst: null, items }];
    const page = boardPage(exampleAnswers([exampleTask(1, { children })]), vi);
    expect(page).toContain("1/2 đã hoàn thành");
    expect(page).toContain("D1.1.1");
    expect(page).toContain("Bộ Đ");
  });

  it("gives the same bytes for the same answers", () => {
    expect(boardPage(exampleAnswers(story), vi)).toBe(html);
  });

  it("uses each id once, and every reference to an id has its target", () => {
    const ids = idsOf(html);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...html.matchAll(/(?:href="#|aria-(?:labelledby|describedby)=")([^"]+)"/g)].map(([, id]) => id);
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("says both languages, and marks which is which", () => {
    expect(html).toContain('<span class="vi" lang="vi">Tóm tắt</span><span class="en" lang="en">Summary</span>');
    expect(count(html, 'class="vi"')).toBe(count(html, 'class="en"'));
    expect(html).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(boardPage(exampleAnswers(story), { language: "en" })).toContain('<html lang="en">');
  });

  it("states the ledger, the day, the entry, the rules, the unit, and that it is an example", () => {
    for (const words of ["Sổ thử: Đà Nẵng, Đắk Lắk", "15/05/2024", "mục 62 của sổ", "hiện nay", "Minh họa"]) {
      expect(html).toContain(words);
    }
    const real = { ...exampleBasis, ledger: { ...exampleBasis.ledger, illustrative: false } };
    expect(boardPage(exampleAnswers(story, real), vi)).not.toContain("Minh họa");
  });

  it("has a row for tasks without a lead, and counts asserted statuses apart", () => {
    expect(html).toContain("Chưa xác định chủ trì");
    expect(html).toContain("Trong đó chỉ do nguồn nêu");
    expect(boardPage(exampleAnswers(story.slice(0, 2)), vi)).not.toContain("Trong đó chỉ do nguồn nêu");
  });

  it("states the denominator of the rate, what is unknown, and the bounds", () => {
    expect(html).toContain("0 trên 2 nhiệm vụ có hạn đã hoàn thành hoặc quá hạn");
    expect(html).toContain("1 nhiệm vụ không rõ, không tính vào tỷ lệ");
    expect(html).toContain("nếu biết rõ thì từ 0,0 % đến 33,3 %");
  });

  it("names the denominator of every rate, and says what it could be if all were known", () => {
    for (const words of ["mẫu số a", "33,33 %", "tỷ số, có thể trên 100 %", "150,00 %", "mẫu số bằng không"]) {
      expect(html).toContain(words);
    }
    expect(html).toContain("3/4");
    expect(html.indexOf("25,00 %")).toBeLessThan(html.indexOf("75,00 %"));
    const { board, assignments } = exampleAnswers(story);
    expect(boardPage({ board, assignments }, vi)).not.toContain("indicators-heading");
  });

  it("keeps bodies in the order of the board", () => {
    const [a, b] = [agencyParty("a", "Sở Một"), agencyParty("b", "Sở Hai")];
    const task = (number: number, party: typeof a) =>
      exampleTask(number, { lead: { state: "determined", words: "", parties: [party] } });
    const page = boardPage(exampleAnswers([task(1, b), task(2, a)]), vi);
    expect(page.indexOf('id="row-body-1"')).toBeLessThan(page.indexOf("Sở Hai"));
    expect(page.indexOf("Sở Hai")).toBeLessThan(page.indexOf("Sở Một"));
  });

  it("has a small style sheet", () => {
    expect(/<style>(.*)<\/style>/s.exec(html)?.[1]?.length).toBeLessThan(12_000);
  });

  it("says so when nothing has been issued", () => {
    expect(boardPage(exampleAnswers([]), vi)).toContain("Chưa có nhiệm vụ nào được giao.");
  });
});

describe("a page of many tasks", () => {
  const many = manyTasks(75);
  const html = boardPage(exampleAnswers(many), { language: "vi", wholeMax: 10 });

  it("tells whole those that need most attention, has a line for each other, and says so", () => {
    expect(count(html, '<details class="task"')).toBe(10);
    expect(html).toContain("Sổ có 75 nhiệm vụ");
    for (const { handle } of many) expect(html).toContain(`>${handle}<`);
  });

  it("links from the list to urge only to tasks that the page tells whole", () => {
    const ids = new Set(idsOf(html));
    const links = [...html.matchAll(/href="#(task-[^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(0);
    expect(links.every((id) => ids.has(id))).toBe(true);
  });

  it("prints counts and the list to urge alone when it is large, and says so", () => {
    const large = boardPage(exampleAnswers(manyTasks(201)), vi);
    expect(large).not.toContain('id="appendix"');
    expect(large).toContain("Bản in của sổ lớn");
    expect(html).toContain('id="appendix"');
  });
});

describe("answers that do not belong together", () => {
  const { board, assignments } = exampleAnswers(story);

  it("are refused, so that no page states a basis that it doesn't have", () => {
    const other = { ...assignments, basis: { ...exampleBasis, asOf: "2024-05-16" } };
    expect(() => boardPage({ board, assignments: other }, vi)).toThrow("same ledger, day");
    const indicators = exampleIndicators(2);
    expect(() => boardPage({ board, assignments, indicators }, vi)).toThrow("indicators are not of the same");
    const fewer = { ...assignments, items: story.slice(1) };
    expect(() => boardPage({ board, assignments: fewer }, vi)).toThrow("counts 3");
  });
});
