/** Literal examples of the events about who decides: proposals and what became of them, checks of evidence. */
import type { EventExamples } from "./core-events.js";
import { ids, ministry, office, on, witnessed } from "./parts.js";

const proposal = "00000000-0000-5000-8000-000000000042";

export const proposalEvents: EventExamples = {
  "EvidenceChecked.1": {
    on: on("2023-07-04"),
    by: office,
    provenance: witnessed,
    entry: ids.entry,
    position: 0,
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    state: "mismatched",
    note: "Tệp gửi lại có ngày khác.",
  },
  "EvidenceChecked.1.paper": {
    on: on("2023-07-04"),
    by: office,
    provenance: witnessed,
    entry: ids.entry,
    position: 1,
    sha256: null,
    state: "paper-only",
    note: "",
  },
  "ProposalMade.1": {
    on: on("2023-07-05"),
    by: office,
    provenance: witnessed,
    proposal,
    command: {
      type: "AcceptResult",
      data: {
        assignment: ids.assignment,
        on: on("2023-07-05"),
        by: office,
        provenance: witnessed,
        completedOn: on("2023-06-28"),
        note: "Đã đối chiếu bản gốc.",
      },
    },
    expires: "2023-08-04",
  },
  "ProposalMade.1.without-end": {
    on: on("2023-07-05"),
    by: ministry,
    provenance: witnessed,
    proposal,
    command: {
      type: "ReceiveAssignment",
      data: {
        assignment: ids.assignment,
        on: on("2023-07-05"),
        by: ministry,
        provenance: witnessed,
        officerInCharge: {
          officer: "cb-0007",
          name: { commitment: "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592" },
        },
      },
    },
    expires: null,
  },
  "ProposalApproved.1": {
    on: on("2023-07-06"),
    by: { agency: "van-phong-vi-du", role: "Chánh Văn phòng", officer: "cb-0009" },
    provenance: witnessed,
    proposal,
    note: "",
  },
  "ProposalDeclined.1": {
    on: on("2023-07-06"),
    by: { agency: "van-phong-vi-du", role: "Chánh Văn phòng", officer: "cb-0009" },
    provenance: witnessed,
    proposal,
    reason: "Bản gốc chưa có chữ ký.",
  },
  "ProposalWithdrawn.1": {
    on: on("2023-07-06"),
    by: office,
    provenance: witnessed,
    proposal,
    reason: "Đề nghị nhầm nhiệm vụ.",
  },
};
