import { describe, expect, it } from "vitest";
import { bodyReader } from "./bodies.js";

const culture = "Bộ Văn hóa, Thể thao và Ví Dụ";
const read = (text: string, rules: Partial<Parameters<typeof bodyReader>[0]> = {}) =>
  bodyReader({ separators: [";", "\n"], agencies: {}, knownNames: [], ...rules }).read(text);
const written = (...names: ReadonlyArray<string>) => names.map((asWritten) => ({ asWritten }));

describe("bodies in a cell", () => {
  it("are cut at the listed separators only", () => {
    expect(read(`- Bộ Một;\n- ${culture}\n+ Đảng ủy Hai.`)).toEqual(written("Bộ Một", culture, "Đảng ủy Hai"));
    expect(read("Bộ Một và Bộ Hai")).toEqual(written("Bộ Một và Bộ Hai"));
    expect(read("Bộ Một và Bộ Hai", { separators: [" và "] })).toEqual(written("Bộ Một", "Bộ Hai"));
  });

  it("are never cut inside a known name, though it has the separators in it", () => {
    const separators = [", ", " và "];
    const text = `Bộ Một, ${culture} và Bộ Hai`;
    expect(read(text, { separators, knownNames: [culture] })).toEqual(written("Bộ Một", culture, "Bộ Hai"));
    expect(read(text, { separators, agencies: { [culture]: "bo-vd" } })).toEqual([
      { asWritten: "Bộ Một" },
      "bo-vd",
      { asWritten: "Bộ Hai" },
    ]);
    expect(read(text, { separators })).toHaveLength(5);
  });

  it("are told apart quickly in a cell full of separators", () => {
    expect(read("a;".repeat(10_000), { knownNames: [culture] })).toEqual(written("a"));
  });

  it("become ids by the mapping, in any case, in NFD, and without marks where that means one body", () => {
    const agencies = { "Bộ Đất": "bo-dat", "Bộ Đạt": "bo-dat-2" };
    expect(read("BỘ ĐẤT", { agencies })).toEqual(["bo-dat"]);
    expect(read("Bộ Đất".normalize("NFD"), { agencies })).toEqual(["bo-dat"]);
    expect(read("Bo Dat", { agencies })).toEqual(written("Bo Dat"));
    expect(read("Bo Dat", { agencies: { "Bộ Đất": "bo-dat" } })).toEqual(["bo-dat"]);
  });

  it("are named once, however often they stand there", () => {
    expect(read("Bộ Một; Bộ Một;;")).toEqual(written("Bộ Một"));
    expect(read(" ; ")).toEqual([]);
  });
});
