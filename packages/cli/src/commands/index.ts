/** Every command there is. A new command is written in a file of this folder and listed here. */

import type { KindInfo } from "chidao";
import type { Command, CommandGroup } from "../define/command.js";
import { accessGroup } from "./access.js";
import { agencyGroup } from "./agency.js";
import { analysisCommands } from "./analysis.js";
import { assignmentGroup } from "./assignment.js";
import { auditGroup } from "./audit.js";
import { backupCommand } from "./backup.js";
import { calendarGroup } from "./calendar.js";
import { copyCommand } from "./copy.js";
import { deadlineGroup } from "./deadline.js";
import { demoCommand } from "./demo.js";
import { directiveGroup } from "./directive.js";
import { doctorCommand } from "./doctor.js";
import { dutiesCommand } from "./duties.js";
import { evidenceGroup } from "./evidence.js";
import { exportGroup } from "./export.js";
import { headGroup } from "./head.js";
import { importCommand } from "./import.js";
import { indicatorsCommand } from "./indicators.js";
import { initCommand } from "./init.js";
import { keyGroup } from "./key.js";
import { kindGroups } from "./kind-work.js";
import { periodCommand } from "./period.js";
import { personalGroup } from "./personal.js";
import { policyGroup } from "./policy.js";
import { fanOutCommand, runGroup } from "./processes.js";
import { proposalGroup } from "./proposal.js";
import { replayCommand } from "./replay.js";
import { boardCommand, explainCommand, overdueCommand, timelineCommand } from "./reports.js";
import { setAsideCommand } from "./set-aside.js";
import { receiptCommand, verifyCommand } from "./verify.js";
import { witnessGroup } from "./witness.js";

/** In the order of help. */
export function allCommands(kinds: ReadonlyArray<KindInfo>): ReadonlyArray<Command | CommandGroup> {
  return [
    initCommand,
    agencyGroup,
    directiveGroup,
    assignmentGroup,
    evidenceGroup,
    proposalGroup,
    personalGroup,
    setAsideCommand,
    ...kindGroups(kinds),
    calendarGroup,
    policyGroup,
    deadlineGroup,
    fanOutCommand,
    runGroup,
    boardCommand,
    overdueCommand,
    timelineCommand,
    explainCommand,
    periodCommand,
    dutiesCommand,
    indicatorsCommand,
    ...analysisCommands,
    importCommand,
    exportGroup,
    replayCommand,
    accessGroup,
    auditGroup,
    verifyCommand,
    receiptCommand,
    headGroup,
    keyGroup,
    witnessGroup,
    doctorCommand,
    backupCommand,
    copyCommand,
    demoCommand,
  ];
}
