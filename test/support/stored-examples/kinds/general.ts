/** Examples of the stored work events of this kind; the golden files stand in its own folder. */
import type { EventExamples } from "../core-events.js";
import { documentPartlyKnown, fileDigest, kindEntry, notKnown, on } from "../parts.js";

export const generalEvents: EventExamples = {
  "StepRecorded.1": { ...kindEntry("2023-04-01"), step: "Lập tổ soạn thảo bộ quy tắc ứng xử." },
  "ProductDelivered.1": {
    ...kindEntry("2023-11-30"),
    product: { ...documentPartlyKnown, title: "Bộ quy tắc ứng xử truyền thông chính sách" },
  },
  "StepRecorded.2": { ...kindEntry("2023-04-01"), step: "Lập tổ soạn thảo bộ quy tắc ứng xử.", planned: "B1" },
  "StepRecorded.2.no-plan": {
    ...kindEntry("2023-04-02"),
    step: "Họp với các đơn vị.",
    planned: notKnown("chưa có kế hoạch"),
  },
  "ProductDelivered.2": {
    ...kindEntry("2023-11-30"),
    product: { ...documentPartlyKnown, title: "Bộ quy tắc ứng xử truyền thông chính sách" },
    planned: "bộ quy tắc",
  },
  "PlanAdopted.1": {
    ...kindEntry("2023-03-20"),
    document: documentPartlyKnown,
    steps: [
      { name: "B1", what: "Lập tổ soạn thảo", due: on("2023-04-01") },
      { name: "B2", what: "Lấy ý kiến", due: { month: "2023-09" } },
    ],
    products: ["bộ quy tắc", "hướng dẫn quy trình"],
  },
  "DataReferred.1": {
    ...kindEntry("2023-12-01"),
    what: "danh sách người phát ngôn",
    ref: { system: "Trục liên thông tỉnh Ví Dụ", id: "NPN-2023" },
    dataAsOf: on("2023-11-30"),
    digest: fileDigest,
  },
};
