/** One plain sentence for a check of evidence. */
import type { Text } from "@chidao/core";
import type { EvidenceEvent, EvidenceState } from "./events.js";

const found: Readonly<Record<EvidenceState, Text>> = {
  present: { vi: "có và đúng", en: "present" },
  missing: { vi: "không tìm thấy tệp", en: "missing" },
  mismatched: { vi: "tệp không đúng với mã băm đã ghi", en: "not the file that was recorded" },
  "paper-only": { vi: "chỉ có bản giấy", en: "on paper only" },
};

export function describeEvidenceCheck({ data: { position, state, note } }: EvidenceEvent): Text {
  const { vi, en } = found[state];
  const after = note === "" ? "" : ` (${note})`;
  return {
    vi: `Kiểm tra minh chứng ${position + 1}: ${vi}${after}`,
    en: `Evidence ${position + 1} checked: ${en}${after}`,
  };
}
