/** One plain sentence for each entry about a body. */
import type { Text } from "@chidao/core";
import type { AgencyDataOf, AgencyEvent } from "./events.js";
import { agencyKindInfo } from "./kinds.js";

export function describeAgencyEvent(event: AgencyEvent): Text {
  switch (event.type) {
    case "AgencyRegistered": {
      const name = event.data.names[0]?.name ?? event.data.agency;
      return { vi: `Ghi vào sổ: ${name}`, en: `Registered: ${name}` };
    }
    case "AgencyIdentified": {
      const known = [...event.data.aliases, ...event.data.codes.map(({ code }) => code)].join(", ");
      return { vi: `Còn gọi hoặc mang mã: ${known}`, en: `Also known as, or under the code: ${known}` };
    }
    case "AgencyRenamed":
      return { vi: `Đổi tên thành ${event.data.name}`, en: `Renamed ${event.data.name}` };
    case "AgencyReclassified": {
      const { label } = agencyKindInfo(event.data.kind);
      return { vi: `Chuyển loại: ${label.vi}`, en: `Now of kind: ${label.en}` };
    }
    case "AgencyEnded":
      return ended(event.data.withoutSuccessor);
    case "SuccessionRecorded":
      return succeeded(event.data);
    case "IrregularityFlagged":
      return { vi: `Điểm bất thường: ${event.data.rule}`, en: `Irregularity: ${event.data.rule}` };
    case "EntryCorrected": {
      const struck = event.data.replacement === null;
      return {
        vi: `${struck ? "Hủy" : "Sửa"} một mục ghi: ${event.data.reason}`,
        en: `${struck ? "Entry struck out" : "Entry corrected"}: ${event.data.reason}`,
      };
    }
  }
}

function ended(withoutSuccessor: string | null): Text {
  if (withoutSuccessor === null) return { vi: "Kết thúc hoạt động", en: "Ceased to exist" };
  return {
    vi: `Kết thúc hoạt động, không có cơ quan kế thừa: ${withoutSuccessor}`,
    en: `Ceased to exist, without a successor: ${withoutSuccessor}`,
  };
}

function succeeded({ to, ground, function: what }: AgencyDataOf<"SuccessionRecorded">): Text {
  const presumed = "presumption" in ground;
  return {
    vi: `${presumed ? "Giả định được kế thừa" : "Được kế thừa"} bởi ${to.agency}: ${what ?? "mọi chức năng còn lại"}`,
    en: `${presumed ? "Presumed to be succeeded" : "Succeeded"} by ${to.agency}: ${what ?? "all other functions"}`,
  };
}
