/** What the front door offers on personal values. */
import { erase, finish, hold, lift, refuse, retain } from "./commands/personal.js";
import { listPersonalValues } from "./reports/personal-values.js";
import type { Session } from "./session.js";
import type { PersonalValues } from "./types/personal.js";

export function personalOf(session: Session): PersonalValues {
  return {
    list: () => listPersonalValues(session),
    erase: (input) => erase(session, input),
    refuse: (input) => refuse(session, input),
    hold: (input) => hold(session, input),
    lift: (input) => lift(session, input),
    retain: (input) => retain(session, input),
    finish: () => finish(session),
  };
}
