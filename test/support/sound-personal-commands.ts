/** Sound and contradicting inputs of the commands on personal values. */
import { day, type Office, office } from "./command-office.js";
import { type Given, ofNoOrder, type SoundCommand } from "./sound-command.js";

const reason = "vì lý do thử";
const except = {
  ...ofNoOrder,
  "an actor without a part in it": "whoever runs the ledger answers for its values",
} as const;

export function personalCommands({ free, held }: Office["values"]): Readonly<Record<string, SoundCommand>> {
  const of = (value: string, more: Given): Given => ({
    ...{ on: day, by: office, value, legalBasis: "Luật 91/2025/QH15" },
    ...more,
  });
  const erasing = { ground: "request", secondPerson: { agency: "bo-a" } };
  return {
    "personal.erase": { except, sound: of(free, erasing), contradiction: of(held, erasing) },
    "personal.refuse": { except, sound: of(held, { reason }), contradiction: of("0".repeat(64), { reason }) },
    "personal.hold": { except, sound: of(free, { reason }), contradiction: of("0".repeat(64), { reason }) },
    "personal.lift": { except, sound: of(held, { reason }), contradiction: of(free, { reason }) },
    "personal.retain": {
      except,
      sound: of(free, { keepUntil: "2033-12-31" }),
      contradiction: of("0".repeat(64), { keepUntil: "2033-12-31" }),
    },
  };
}
