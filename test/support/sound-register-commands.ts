/** Sound and contradicting inputs of the commands on bodies, calendars and policies, and of opening a ledger. */
import { day, type Office, office } from "./command-office.js";
import { type Given, ofBeginning, ofNoOrder, ofRegister, ofSource, type SoundCommand } from "./sound-command.js";

const source = { citation: "Hư cấu", note: "Chỉ dùng để kiểm thử" };
const by = office;
const reason = "vì lý do thử";

export function registerCommands(tasks: Office["tasks"]): Readonly<Record<string, SoundCommand>> {
  const of = (agency: string, more: Given = {}): Given => ({ on: day, by, agency, source, ...more });
  const body = { on: day, by, id: "bo-c", kind: "ministry", names: ["Bộ C"], source, parent: "van-phong" };
  const year = {
    year: "2023",
    status: { official: "Thông báo" },
    weeklyRest: ["saturday", "sunday"],
    weeklyRestSource: { citation: "Hư cấu", confidence: "practice", validFrom: "2023-01-01" },
    holidays: [],
    daysOff: [],
    workDays: [],
  };
  const twice = ["a", "b"].map((name) => ({ day: "2023-06-03", name, source: year.weeklyRestSource }));
  const ground = { presumption: "phỏng đoán" };
  return {
    "ledger.open": { sound: { on: day, by, name: "Sổ hai" }, contradiction: { on: day, by, name: "Sổ hai" } },
    "agencies.register": {
      except: { ...ofRegister, ...ofNoOrder, ...ofBeginning },
      sound: body,
      contradiction: { ...body, id: "bo-a" },
      bodies: ["parent"],
    },
    "agencies.identify": {
      except: {
        ...ofRegister,
        ...ofNoOrder,
        "a body that is not there on the day": "sources tell names of bodies of any time",
      },
      sound: of("bo-a", { aliases: ["BA"] }),
      contradiction: of("khong-co", { aliases: ["KC"] }),
      bodies: ["agency"],
    },
    "agencies.rename": {
      except: ofRegister,
      sound: of("bo-a", { name: "Bộ Á" }),
      contradiction: of("cu", { name: "Cũ" }),
      bodies: ["agency"],
    },
    "agencies.reclassify": {
      except: ofRegister,
      sound: of("bo-a", { kind: "ministry" }),
      contradiction: of("bo-a", { kind: "ministry", parent: "bo-a" }),
      bodies: ["agency", "parent"],
    },
    "agencies.end": { except: ofRegister, sound: of("bo-b"), contradiction: of("cu"), bodies: ["agency"] },
    "agencies.succeed": {
      except: ofRegister,
      sound: of("bo-b", { to: "bo-a", ground }),
      contradiction: of("bo-b", { to: "bo-b", ground }),
      bodies: ["agency", "to"],
    },
    "agencies.correctEntry": {
      except: ofRegister,
      sound: { on: day, by, agency: "bo-a", entry: 0, change: { aliases: ["BA"] }, reason },
      contradiction: { on: day, by, agency: "bo-a", entry: 99, change: "strike", reason },
    },
    "agencies.transferTasks": {
      except: {
        "a day before everything": "a body that holds nothing has nothing to transfer",
        "a body that is not there on the day": "a body that holds nothing has nothing to transfer",
      },
      sound: { on: day, by, from: "het", to: "bo-b", assignments: [tasks.orphaned], reason, basis: "Nghị quyết" },
      contradiction: { on: day, by, from: "het", to: "bo-b", assignments: ["D9.9"], reason },
      bodies: ["from", "to"],
    },
    "agencies.loadVietnam": {
      except: {
        ...ofRegister,
        ...ofNoOrder,
        ...ofBeginning,
        "an actor that had ended": ofSource,
        "a day in the future": ofSource,
      },
      sound: { on: day, by },
      contradiction: { on: "2023-02-30", by },
    },
    "calendars.publish": {
      except: { ...ofRegister, ...ofNoOrder, ...ofBeginning },
      sound: { on: day, by, years: [year] },
      contradiction: { on: day, by, years: [{ ...year, holidays: twice }] },
    },
    "policies.adopt": {
      except: { ...ofRegister, ...ofNoOrder, ...ofBeginning },
      sound: { on: day, by, parameters: { nearDueDays: 7 }, validFrom: day, reason },
      contradiction: { on: day, by, parameters: { hardened: ["no.such-rule"] }, validFrom: day, reason },
    },
  };
}
