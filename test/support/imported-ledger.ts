/** Imports by the real process, and how much an imported ledger holds. All bodies are fictional. */
import { join } from "node:path";
import type { CliFolder } from "./cli.js";
import { rowsOf } from "./ledger-fixture.js";

const source = { citation: "hư cấu", note: "cho kiểm thử" };
export const agencies = [
  { id: "vp-vi-du", kind: "office", names: ["Văn phòng tỉnh Ví Dụ"], fictional: true, source },
  { id: "bo-vi-du", kind: "ministry", names: ["Bộ Ví Dụ"], fictional: true, source },
];

const choices = { version: 1, dateOrder: "dmy", separators: [";", "\n"], duplicates: "refuse" } as const;

export const mapping = {
  /** For the messy tracker of `test/import`. */
  messy: {
    ...choices,
    system: "theo-doi",
    sheet: "Theo dõi",
    header: { from: 4, to: 5 },
    columns: {
      key: "Mã nhiệm vụ",
      words: "Nội dung nhiệm vụ",
      lead: "Cơ quan chủ trì",
      coordinating: "Cơ quan phối hợp",
      deadline: "Thời hạn / Hạn hoàn thành",
      issuedOn: "Thời hạn / Ngày giao",
      completedOn: "Thời hạn / Ngày hoàn thành",
      status: "Tình trạng",
      documentNumber: "Số, ký hiệu văn bản",
      documentDate: "Ngày ban hành",
      documentTitle: "Trích yếu",
      directedBy: "Người chỉ đạo",
    },
    defaults: { kind: "general" },
    statuses: {},
    agencies: {},
    snapshot: "2023-06-30",
  },
  /** For the rows that `manyCsv` makes. */
  many: {
    ...choices,
    system: "nhieu-dong",
    header: { from: 1, to: 1 },
    columns: {
      key: "Mã nhiệm vụ",
      words: "Nội dung nhiệm vụ",
      lead: "Cơ quan chủ trì",
      coordinating: "Cơ quan phối hợp",
      deadline: "Hạn xử lý",
      issuedOn: "Ngày giao",
      completedOn: "Ngày hoàn thành",
      status: "Trạng thái",
      documentNumber: "Số ký hiệu văn bản",
      documentDate: "Ngày ban hành",
    },
    defaults: { kind: "general", directedBy: "Chủ tịch tỉnh Ví Dụ" },
    statuses: {},
    agencies: {},
    snapshot: "2023-12-31",
  },
} as const;

export interface ImportTold {
  readonly applied: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: ReadonlyArray<{
    readonly line: number;
    readonly key: string;
    readonly outcome: string;
    readonly remarks: ReadonlyArray<unknown>;
  }>;
  readonly unmatched: ReadonlyArray<{ readonly name: string; readonly suggestions: ReadonlyArray<unknown> }>;
}

/** The mapping is `map.json` of the folder. */
export async function rehearsing(
  folder: CliFolder,
  file: string,
  ...flags: ReadonlyArray<string>
): Promise<ImportTold> {
  const args = ["import", file, "--map", "map.json", "--actor", "vp-vi-du", "--json", ...flags];
  return JSON.parse((await folder.must(args)).stdout);
}

export const importing = (folder: CliFolder, file: string, ...flags: ReadonlyArray<string>): Promise<ImportTold> =>
  rehearsing(folder, file, "--apply", ...flags);

/** What `chidao.db` of the folder holds on a day. */
export async function counts(folder: CliFolder, asOf: string) {
  const board = JSON.parse((await folder.must(["board", "--json", "--as-of", asOf])).stdout);
  const entries = rowsOf(join(folder.path, "chidao.db"));
  const issued = entries.filter(({ type }) => type === "AssignmentIssued");
  return { board, tasks: issued.length, entries: entries.length };
}
