import { afterEach, describe, expect, it, vi } from "vitest";
import { assignment, basis, items, list, status } from "../../test-support/answers.js";
import { deadlineCalendar } from "./deadline-calendar.js";

interface Component {
  readonly name: string;
  /** By name with parameters; values unescaped. */
  readonly properties: ReadonlyMap<string, string>;
  readonly parts: Array<Component>;
}

/** RFC 5545, read line by line. */
function parse(ics: string): Component {
  const root: Component = { name: "", properties: new Map(), parts: [] };
  const open: Array<Component & { properties: Map<string, string> }> = [root as never];
  for (const line of ics
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .filter((line) => line !== "")) {
    const colon = line.indexOf(":");
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1)];
    if (name === "BEGIN") {
      const part = { name: value, properties: new Map<string, string>(), parts: [] };
      open.at(-1)?.parts.push(part);
      open.push(part);
    } else if (name === "END") {
      expect(open.pop()?.name).toBe(value);
    } else {
      const text = value.replace(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? "\n" : letter));
      open.at(-1)?.properties.set(name, text);
    }
  }
  expect(open).toHaveLength(1);
  return root.parts[0] ?? root;
}

const vietnamese = { language: "vi" } as const;
const feed = deadlineCalendar(list, vietnamese);
const calendar = parse(feed);
const eventOf = (handle: string) =>
  calendar.parts.find(({ properties }) => properties.get("UID") === `id-${handle}@${basis.ledger.id}`);
const get = (handle: string, property: string) => eventOf(handle)?.properties.get(property);

describe("the calendar of deadlines", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("has an event for each task that has, or had, a due day", () => {
    expect(calendar.parts.map(({ properties }) => properties.get("UID")?.split("@")[0])).toEqual([
      "id-D1.1",
      "id-D1.2",
      "id-D1.3",
      "id-D1.4",
    ]);
  });

  it("says in its name that it is an example", () => {
    expect(calendar.properties.get("X-WR-CALNAME")).toBe("MINH HỌA / ILLUSTRATIVE – Hạn nhiệm vụ – Sổ thử, “Đ/Ð”");
    expect(get("D1.1", "DESCRIPTION")).toContain("MINH HỌA / ILLUSTRATIVE");
    const real = { ...list, basis: { ...basis, ledger: { ...basis.ledger, illustrative: false } } };
    expect(deadlineCalendar(real, vietnamese)).not.toContain("MINH");
  });

  it("marks whole days, with the number of entries and the time at which it was known", () => {
    expect(get("D1.1", "DTSTART;VALUE=DATE")).toBe("20300620");
    expect(get("D1.1", "DTEND;VALUE=DATE")).toBe("20300621");
    expect(get("D1.1", "SEQUENCE")).toBe("4");
    expect(get("D1.1", "DTSTAMP")).toBe("20300701T020304Z");
    expect(get("D1.1", "SUMMARY")).toBe("D1.1 · =HYPERLINK(\"http://x\") & <Đ>, 'Ð' · Bộ Tài chính");
  });

  it("reminds five days and one day before, of what is open only", () => {
    const reminders = (handle: string) => eventOf(handle)?.parts.map(({ properties }) => properties.get("TRIGGER"));
    expect(reminders("D1.1")).toEqual(["-P5D", "-P1D"]);
    expect(reminders("D1.3")).toEqual([]);
    expect(get("D1.2", "STATUS")).toBe("CONFIRMED");
  });

  it("cancels what is closed, and what has no due day any more", () => {
    expect(get("D1.3", "STATUS")).toBe("CANCELLED");
    expect(get("D1.4", "STATUS")).toBe("CANCELLED");
    expect(get("D1.4", "DTSTART;VALUE=DATE")).toBe("20300630");
    const deadlines = items[3]?.deadlines ?? [];
    const lost = assignment("D2", { deadlines, status: status("unresolvedDeadline") });
    const event = parse(deadlineCalendar({ ...list, items: [lost] }, vietnamese)).parts[0];
    expect(event?.properties.get("STATUS")).toBe("CANCELLED");
  });

  it("has CRLF everywhere, lines of at most 75 octets, and no letter broken", () => {
    const long = assignment("D3", {
      words: "Đẩy mạnh 𝄞 truyền thông, chính sách; “ề” \\ ".repeat(12),
      status: items[0]?.status ?? null,
    });
    const text = deadlineCalendar({ ...list, items: [long] }, vietnamese);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/\p{Cs}/u);
    }
    const event = parse(text).parts[0]?.properties;
    expect(event?.get("DESCRIPTION")).toContain(long.words);
    expect(event?.get("SUMMARY")).toMatch(/^D3 · .{80,100}… · Bộ Tài chính$/u);
  });

  it("is the same text at any time and in any zone", () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2041-12-31T23:59:59Z") });
    const { TZ } = process.env;
    for (const zone of ["America/New_York", "Asia/Ho_Chi_Minh", "UTC"]) {
      process.env["TZ"] = zone;
      expect(deadlineCalendar(list, vietnamese)).toBe(feed);
    }
    if (TZ === undefined) delete process.env["TZ"];
    else process.env["TZ"] = TZ;
  });
});
