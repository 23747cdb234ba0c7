/** One literal example of each event of a proposal: what needs a second person, and what became of it. */
import type { EventExamples } from "./core-events.js";
import { ids, ministry, office, on, witnessed } from "./parts.js";

const proposal = "00000000-0000-5000-8000-000000000042";

export const proposalEvents: EventExamples = {
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
