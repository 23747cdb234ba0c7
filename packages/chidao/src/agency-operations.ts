/** What the front door offers on the register of bodies. */
import { end, identify, reclassify, register, rename, succeed } from "./commands/agencies.js";
import { correctAgencyEntry } from "./commands/correct-agency.js";
import { loadRegister } from "./commands/load-register.js";
import { transferMany } from "./commands/transfer-tasks.js";
import { groupMembers, holdings, reorganisationAlarms, showAgency } from "./reports/agencies.js";
import { listAgencies } from "./reports/lists.js";
import type { Session } from "./session.js";
import type { Chidao } from "./types/chidao.js";

export function agencyOperations(session: Session): Chidao["agencies"] {
  return {
    register: (input) => register(session, input),
    identify: (input) => identify(session, input),
    rename: (input) => rename(session, input),
    reclassify: (input) => reclassify(session, input),
    end: (input) => end(session, input),
    succeed: (input) => succeed(session, input),
    loadVietnam: (input, onStep) => loadRegister(session, input, onStep),
    correctEntry: (input) => correctAgencyEntry(session, input),
    transferTasks: (input, onTask) => transferMany(session, input, onTask),
    list: (query) => listAgencies(session, query),
    show: (agency, query) => showAgency(session, agency, query),
    members: (words, query) => groupMembers(session, words, query),
    alarms: (query) => reorganisationAlarms(session, query),
    holdings: (query) => holdings(session, query),
  };
}
