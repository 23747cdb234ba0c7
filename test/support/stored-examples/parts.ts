/** Parts of the golden examples. Nobody and nothing here exists. */
import type { CivilDate } from "@chidao/core";

export const ids = {
  ledger: "6f1f3c1e-0b7a-4a53-9c1e-2f0a7c5d9e01",
  directive: "0e0d8f3a-55a1-5d0c-8a44-6f2b1c3d4e5f",
  otherDirective: "1f1e9a4b-66b2-5e1d-9b55-7a3c2d4e5f60",
  assignment: "2a2b0c5d-77c3-5f2e-8c66-8b4d3e5f6071",
  entry: "3b3c1d6e-88d4-503f-9d77-9c5e4f607182",
} as const;

export const commitment = "c7bd1e0a5d8f4b6a93e2f1c0d9b8a7965843210fedcba9876543210fedcba987";
export const fileDigest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

export const on = (day: string): { readonly day: CivilDate } => ({ day: day as CivilDate });
export const month = (value: string): { readonly month: string } => ({ month: value });
export const year = (value: string): { readonly year: string } => ({ year: value });
export const notKnown = (reason: string): { readonly unknown: string } => ({ unknown: reason });

export const office = { agency: "van-phong-vi-du", role: "chuyên viên theo dõi, đôn đốc", officer: null };
export const ministry = { agency: "bo-gia-dinh", role: "văn thư", officer: "cb-0427" };

export const witnessed = { kind: "witnessed" } as const;
export const imported = {
  kind: "imported",
  source: { system: "Hệ thống theo dõi nhiệm vụ tỉnh Ví Dụ", id: "NV-2022/0017" },
} as const;
export const reconstructed = {
  kind: "reconstructed",
  reason: "ghi lại theo báo cáo năm, bản gốc thất lạc",
} as const;

/** What every entry of a kind's work has, in these examples. */
export const kindEntry = (day: string) => ({ on: on(day), by: ministry, provenance: witnessed });

export const document = {
  title: "Công văn về việc hướng dẫn vị trí việc làm, biên chế truyền thông chính sách",
  number: "1234/BGĐ-TCCB",
  date: on("2023-04-10"),
  sha256: fileDigest,
};
export const documentPartlyKnown = {
  title: "Tờ trình của tỉnh Ví Dụ",
  number: notKnown("bản chụp mờ, không đọc được số"),
  date: month("2023-05"),
  sha256: null,
};

export const collective = {
  collective: { words: "các bộ, ngành liên quan", closure: "unknowable" },
} as const;
