/** For each command of the front door one input that is sound in the office, and one that contradicts what is recorded there. */
import { day, lead, type Office, office } from "./command-office.js";
import { type Given, ofNoOrder, ofRecord, type SoundCommand } from "./sound-command.js";
import { personalCommands } from "./sound-personal-commands.js";
import { registerCommands } from "./sound-register-commands.js";

const by = office;
const reason = "vì lý do thử";

/** By the command's place at the front door. */
export function soundCommands({ tasks, values }: Office): Readonly<Record<string, SoundCommand>> {
  return {
    ...registerCommands(tasks),
    ...paperCommands(tasks),
    ...taskCommands(tasks),
    ...exitCommands(tasks),
    ...personalCommands(values),
  };
}

type Tasks = Office["tasks"];

function paperCommands(tasks: Tasks): Readonly<Record<string, SoundCommand>> {
  const of = (directive: string, more: Given = {}): Given => ({ on: day, by, directive, ...more });
  const paper = { on: day, by, title: "Chỉ thị", directedBy: "van-phong", directedOn: day, source: "document" };
  const claimed = { type: "CT", number: "07", symbol: "CT-VP", issuer: "van-phong", year: "2023" };
  const changes = [{ how: "added", provision: { path: "2", words: "Bộ A báo cáo." } }];
  const concluded = { on: day, words: "Cuộc họp" };
  const provisions = [{ path: "1", words: "x", span: { from: 0, to: 1 } }];
  return {
    "directives.register": {
      except: ofRecord,
      sound: { ...paper, notedBy: null },
      contradiction: { ...paper, provisions },
      bodies: ["directedBy"],
    },
    "directives.screen": {
      except: { ...ofRecord, ...ofNoOrder },
      sound: { on: day, by, title: "Thông báo", reason },
      contradiction: { on: day, by, title: "Thông báo", reason, identity: claimed },
    },
    "directives.identify": {
      sound: of("D3", { identity: { ...claimed, number: "11" } }),
      contradiction: of("D1", { identity: { ...claimed, number: "11" } }),
    },
    "directives.amend": {
      sound: of("D1", { changes }),
      contradiction: of("D1", { changes, through: { directive: "D1" } }),
    },
    "directives.correct": {
      sound: of("D1", { corrections: [{ place: "1", was: "kế hoach", now: "kế hoạch" }] }),
      contradiction: of("D1", {
        corrections: [{ place: "1", was: "a", now: "b" }],
        through: { directive: "D1" },
      }),
    },
    "directives.replace": {
      sound: of("D1", { reason }),
      contradiction: of("D1", { reason, through: { directive: "D1" } }),
    },
    "directives.recall": {
      sound: of("D1", { reason }),
      contradiction: of("D1", { reason, through: { directive: "D1" } }),
    },
    "directives.conclude": {
      sound: of("D1", { meeting: concluded }),
      contradiction: of("D9", { meeting: concluded }),
    },
    "directives.merge": {
      sound: of("D2", { survivor: "D1", reason }),
      contradiction: of("D2", { survivor: "D2", reason }),
    },
    "directives.correctEntry": {
      sound: of("D1", { entry: 0, change: { title: "Chỉ thị khác" }, reason }),
      contradiction: of("D1", { entry: 99, change: "strike", reason }),
    },
    "directives.settle": {
      sound: of("D4", { how: "retain", reason }),
      contradiction: of("D4", { how: "retain", reason, assignments: ["D9.9"] }),
    },
    "evidence.check": {
      except: { "an actor without a part in it": "whoever looked says what was found" },
      sound: { on: day, by, assignment: tasks.submitted, entry: 1, position: 0 },
      contradiction: { on: day, by, assignment: tasks.submitted, entry: 1, position: 9 },
    },
    "proposals.approve": {
      sound: { on: "2024-12-31", by: { ...office, role: "Chánh Văn phòng" }, proposal: "P1" },
      contradiction: { on: "2024-12-31", by: { ...office, role: "Văn thư" }, proposal: "P1" },
    },
    "proposals.decline": {
      except: { "an actor without a part in it": "what is declined changes nothing" },
      sound: { on: "2024-12-31", by: { ...office, role: "Chánh Văn phòng" }, proposal: "P1", reason },
      contradiction: { on: "2024-12-31", by, proposal: "P9", reason },
    },
    "proposals.withdraw": {
      sound: { on: "2024-12-31", by: { ...office, role: "Văn thư" }, proposal: "P1", reason },
      contradiction: { on: "2024-12-31", by: lead, proposal: "P1", reason },
    },
    "imports.row": {
      sound: {
        ...{ on: day, by, ref: { system: "so-theo-doi", id: "TD-1" }, issuedOn: "2023-02-02", kind: "general" },
        ...{ words: "Việc từ sổ", lead: { asWritten: "Bộ A" } },
        directive: { ref: { system: "so-theo-doi", id: "VB-1" }, title: "x", directedBy: "van-phong", directedOn: day },
      },
      contradiction: {
        ...{ on: day, by, ref: { system: "so-theo-doi", id: "TD-1" }, issuedOn: "2023-02-02", kind: "no-kind" },
        ...{ words: "Việc từ sổ", lead: "bo-a" },
        directive: { ref: { system: "so-theo-doi", id: "VB-1" }, title: "x", directedBy: "van-phong", directedOn: day },
      },
      bodies: ["lead"],
    },
  };
}

function taskCommands(tasks: Tasks): Readonly<Record<string, SoundCommand>> {
  const of = (assignment: string, more: Given = {}, who: Given = lead): Given => ({
    on: day,
    by: who,
    assignment,
    ...more,
  });
  /** The same said of a task that is closed. */
  const open = (more: Given = {}, who: Given = lead, bodies: ReadonlyArray<string> = []): SoundCommand => ({
    sound: of(tasks.issued, more, who),
    contradiction: of(tasks.accepted, more, who),
    bodies,
  });
  const task = { on: day, by: office, directive: "D1", words: "việc mới", lead: "bo-a" };
  const words = "lời văn";
  return {
    "assignments.extract": { sound: task, contradiction: { ...task, directive: "D9" }, bodies: ["lead"] },
    "assignments.issue": {
      sound: { ...task, kind: "general", draft: tasks.draft },
      contradiction: { ...task, kind: "general", draft: tasks.issued },
      bodies: ["lead"],
    },
    "assignments.correct": {
      sound: of(tasks.accepted, { entry: 1, change: { words: "Xong hẳn" }, reason }),
      contradiction: of(tasks.accepted, { entry: 1, change: "strike", reason }),
    },
    "assignments.work": {
      sound: of(tasks.budget, { type: "budget/RecordAmount", fields: { year: 2023, phase: "allotted", amount: "1" } }),
      contradiction: of(tasks.issued, {
        type: "budget/RecordAmount",
        fields: { year: 2023, phase: "paid", amount: "1" },
      }),
    },
    "assignments.receive": open(),
    "assignments.return": open({ reason, proposed: "bo-b" }, lead, ["proposed"]),
    "assignments.disputeLead": open({ candidates: ["bo-a", "bo-b"], words }),
    "assignments.determineLead": open({ lead: "bo-b", reason }, office, ["lead"]),
    "assignments.delegate": open({ key: "1", to: "bo-b", words }, lead, ["to"]),
    "assignments.requestCoordination": open({ bodies: ["bo-b"], words }),
    "assignments.giveCoordination": open({ body: "bo-b", words }, { agency: "bo-b" }, ["body"]),
    "assignments.report": open({ words }),
    "assignments.reportDelay": open({ explanation: words }),
    "assignments.awaitSuperior": open({ superior: "van-phong", words }, lead, ["superior"]),
    "assignments.recordAnswer": open({ superior: "van-phong", words }, office, ["superior"]),
    "assignments.submit": open({ words }),
    "assignments.waiveEvidence": open({ reason }, office),
    "assignments.accept": { sound: of(tasks.submitted, {}, office), contradiction: of(tasks.issued, {}, office) },
    "assignments.reject": {
      sound: of(tasks.submitted, { reason }, office),
      contradiction: of(tasks.issued, { reason }, office),
    },
    "assignments.setDeadline": open({ deadline: "2023-12-20" }, office),
    "assignments.requestExtension": open({ deadline: "2024-02-01", reason }),
    "assignments.extend": open({ deadline: "2024-02-01", reason }, office),
    "assignments.refuseExtension": open({ reason }, office),
    "assignments.remind": open({ to: "bo-a", words }, office, ["to"]),
    "assignments.escalate": open({ to: "van-phong", reason }, office, ["to"]),
    "assignments.openInspection": open({ inspector: "van-phong", scope: words }, office, ["inspector"]),
    "assignments.concludeInspection": open({ nature: "a", degree: "b", cause: "c", responsibility: "d" }, office),
    "assignments.openOccurrence": {
      sound: of(tasks.recurring, { key: "2023-06", deadline: "2023-06-30" }, office),
      contradiction: of(tasks.accepted, { key: "2023-06", deadline: "2023-06-30" }, office),
    },
    "assignments.transfer": open({ from: "bo-a", to: "bo-b", reason }, office, ["to"]),
    "assignments.transferAcceptor": open({ from: "van-phong", to: "bo-b", reason }, office, ["to"]),
    "assignments.transferCoordinator": open({ from: "bo-b", to: "bo-a", reason }, office, ["to"]),
  };
}

function exitCommands(tasks: Tasks): Readonly<Record<string, SoundCommand>> {
  const of = (assignment: string, more: Given = {}): Given => ({ on: day, by: office, assignment, reason, ...more });
  const open = (more: Given = {}): SoundCommand => ({
    sound: of(tasks.issued, more),
    contradiction: of(tasks.accepted, more),
  });
  return {
    "assignments.reopen": { sound: of(tasks.accepted), contradiction: of(tasks.issued) },
    "assignments.postpone": open(),
    "assignments.resume": { sound: of(tasks.postponed), contradiction: of(tasks.issued) },
    "assignments.revoke": open(),
    "assignments.abandon": {
      ...open(),
      except: { "an actor without a part in it": "it is only proposed, and looked at when it is approved" },
    },
    "assignments.split": open({
      parts: [
        { key: "1", words: "việc" },
        { key: "2", words: "issued" },
      ],
    }),
    "assignments.markDuplicate": {
      sound: of(tasks.issued, { survivor: tasks.twin }),
      contradiction: of(tasks.issued, { survivor: tasks.issued }),
    },
    "assignments.supersede": {
      sound: of(tasks.issued, { successor: tasks.twin }),
      contradiction: of(tasks.issued, { successor: tasks.issued }),
    },
  };
}
