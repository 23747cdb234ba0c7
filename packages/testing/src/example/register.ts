/** A made-up ministry, as examples enter it in the register. */
import { day } from "./entry.js";

export const registerSource = { citation: "Hư cấu", note: "", confidence: "read" } as const;

export const registerDetails = {
  agency: "bo-gia-dinh",
  kind: "ministry",
  level: "central",
  parent: null,
  established: day("2007-08-08"),
  attestedFrom: null,
  names: [{ name: "Bộ Giả Định", from: day("2007-08-08") }],
  aliases: ["bgđ"],
  codes: [{ scheme: "vn-qd20", code: "G09", from: day("2007-08-08") }],
  fictional: true,
  source: registerSource,
} as const;
