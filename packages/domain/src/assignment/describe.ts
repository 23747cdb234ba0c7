/** One plain sentence for each lifecycle event, for timelines and trails. A step has its own words. */
import type { Text } from "@chidao/core";
import type { Naming } from "../shared/party.js";
import type { AssignmentEvent } from "./events.js";
import { stepOf } from "./lifecycle.js";

export function describeLifecycleEvent(event: AssignmentEvent, named: Naming): Text {
  switch (event.type) {
    case "AssignmentExtracted":
      return { vi: `Rút từ văn bản: ${event.data.words}`, en: `Drawn from the text: ${event.data.words}` };
    case "AssignmentIssued":
      return { vi: `Giao nhiệm vụ: ${event.data.words}`, en: `Task issued: ${event.data.words}` };
    case "IrregularityFlagged":
      return { vi: `Điểm bất thường: ${event.data.rule}`, en: `Irregularity: ${event.data.rule}` };
    case "EntryCorrected": {
      const struck = event.data.replacement === null;
      return {
        vi: `${struck ? "Hủy" : "Sửa"} một mục ghi: ${event.data.reason}`,
        en: `${struck ? "Entry struck out" : "Entry corrected"}: ${event.data.reason}`,
      };
    }
    default:
      return stepOf(event)?.say(event.data, named) ?? { vi: event.type, en: event.type };
  }
}
