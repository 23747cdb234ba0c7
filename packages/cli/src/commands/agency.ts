/**
 * `chidao agency`: the register of bodies. A file adds many; it stops at the first that is refused, and those before
 * it stay recorded, since each is an entry of its own.
 */
import type { Chidao, DateInput, EntryInput, RegisterAgencyInput, Written } from "chidao";
import { type CommandGroup, defineCommand, type Result } from "../define/command.js";
import { oneOfTexts, optional, repeated, toggle, type ValuesOf } from "../define/flag.js";
import { readCommand } from "../define/read-command.js";
import { entryFlags, givenEntry, writeCommand, writtenResult } from "../define/write-command.js";
import { unwrap, usageFailure } from "../failure.js";
import { agencyKinds } from "../input/agency-kind.js";
import { sourceFlags, sourceOf } from "../input/agency-source.js";
import { completeEntry, parseDateText } from "../input/entry.js";
import { readJsonList } from "../input/json-file.js";
import { about } from "../messages/about.js";
import { errors } from "../messages/errors.js";
import { screens } from "../messages/screens.js";
import { agencyListLines } from "../render/agency.js";
import { writtenLines } from "../render/written.js";
import { identifyAgency, reclassifyAgency, recordSuccession, renameAgency } from "./agency-changes.js";
import { correctAgencyEntry } from "./agency-correct.js";
import { alarms, groupMembers, holdings, importRegister, showAgency } from "./agency-questions.js";
import { transferTasksCommand } from "./agency-transfer.js";

const agencyFlags = {
  name: repeated(
    "--name <name>",
    {
      vi: "tên, hoặc TÊN|TỪ-NGÀY (lặp lại được)",
      en: "a name, or NAME|FROM-DATE (repeatable)",
    },
    parseNameText,
  ),
  alias: repeated("--alias <text>", { vi: "tên gọi khác (lặp lại được)", en: "another name (repeatable)" }),
  kind: optional(
    "--kind <kind>",
    { vi: `loại: ${agencyKinds.join(", ")}`, en: `one of: ${agencyKinds.join(", ")}` },
    oneOfTexts(...agencyKinds),
  ),
  parent: optional("--parent <agency>", { vi: "cơ quan cấp trên", en: "the body above" }),
  attested: optional("--attested-from <day>", {
    vi: "ngày mà nguồn cho thấy cơ quan đã có",
    en: "a day on which a source shows that it existed",
  }),
  established: optional("--established <date>", { vi: "ngày thành lập", en: "when it was established" }, parseDateText),
  ended: optional(
    "--ended <date>",
    { vi: "ngày kết thúc, nếu đã kết thúc", en: "when it ceased to exist, if it has" },
    parseDateText,
  ),
  fictional: toggle("--fictional", { vi: "cơ quan hư cấu, để minh họa", en: "a made-up body, for examples" }),
  ...sourceFlags,
  file: optional("--file <file>", {
    vi: "thêm mọi cơ quan trong một tệp JSON (danh sách)",
    en: "add every body of a JSON file (a list)",
  }),
};

type AgencyFlags = ValuesOf<typeof agencyFlags>;
/** An agency as a file or flags give it; the front door judges every field. */
type AgencyGiven = Omit<RegisterAgencyInput, keyof EntryInput> & { readonly ended?: DateInput };

const add = defineCommand({
  name: "add",
  about: { vi: "ghi một cơ quan vào sổ", en: "add a body to the register" },
  notes: {
    vi: "Tệp của --file: [{ id, kind, names, aliases, established, ended, fictional, source: { citation, note } }]. Với --file hoặc --ended, --json in { written: [...] }.",
    en: "The file of --file: [{ id, kind, names, aliases, established, ended, fictional, source: { citation, note } }]. With --file or --ended, --json prints { written: [...] }.",
  },
  argument: { name: "id", about: about.args.agencyId, required: false },
  flags: { ...agencyFlags, ...entryFlags },
  run: async ({ session, argument, flags }) => {
    const fromFile = flags.file === undefined ? undefined : await readJsonList(flags.file, session.terminal);
    if ((argument === "") === (fromFile === undefined)) {
      throw usageFailure("FlagsConflict", errors.eitherFlag("<id>", "--file"));
    }
    const given = fromFile ?? [agencyOf(argument, flags)];
    const entry = completeEntry(givenEntry(flags), session.env["CHIDAO_ACTOR"]);
    const chidao = await session.open("open");
    const written: Array<Written> = [];
    for (const [n, agency] of given.entries()) {
      const own = fromFile === undefined ? entry : numbered(entry, n);
      written.push(...(await addOne(chidao, own, agency as unknown as AgencyGiven)));
    }
    const only = fromFile === undefined && flags.ended === undefined ? written[0] : undefined;
    return only === undefined ? listResult(written, given.length) : writtenResult(only);
  },
});

const end = writeCommand({
  name: "end",
  about: {
    vi: "ghi việc một cơ quan kết thúc từ đầu ngày --on",
    en: "record that a body ceased at the start of the day --on",
  },
  argument: { name: "agency", about: about.args.agencyId, required: true },
  flags: {
    withoutSuccessor: optional("--without-successor <reason>", {
      vi: "vì sao không có cơ quan kế thừa",
      en: "why nobody takes over",
    }),
    ...sourceFlags,
  },
  write: ({ chidao, argument, flags, entry }) => {
    const given = { ...entry, agency: argument, source: sourceOf(flags) };
    const { withoutSuccessor } = flags;
    return chidao.agencies.end(withoutSuccessor === undefined ? given : { ...given, withoutSuccessor });
  },
});

const list = readCommand({
  name: "list",
  about: { vi: "liệt kê các cơ quan", en: "list the bodies" },
  flags: {},
  ask: ({ chidao, query }) => chidao.agencies.list(query),
  screen: agencyListLines,
});

export const agencyGroup: CommandGroup = {
  name: "agency",
  about: { vi: "sổ các cơ quan", en: "the register of bodies" },
  commands: [
    add,
    identifyAgency,
    renameAgency,
    reclassifyAgency,
    end,
    recordSuccession,
    correctAgencyEntry,
    importRegister,
    list,
    showAgency,
    groupMembers,
    alarms,
    holdings,
    transferTasksCommand,
  ],
};

async function addOne(
  chidao: Chidao,
  entry: EntryInput,
  { ended, ...agency }: AgencyGiven,
): Promise<ReadonlyArray<Written>> {
  const registered = unwrap(await chidao.agencies.register({ ...entry, ...agency }));
  if (ended === undefined) return [registered];
  const { commandId, ...rest } = entry;
  const own = commandId === undefined ? {} : { commandId: `${commandId}.end` };
  const { source } = agency;
  return [registered, unwrap(await chidao.agencies.end({ ...rest, ...own, on: ended, agency: agency.id, source }))];
}

/** Each body of a file is a command of its own, so a given command id gets a number. */
function numbered({ commandId, ...entry }: EntryInput, n: number): EntryInput {
  return commandId === undefined ? entry : { ...entry, commandId: `${commandId}.${n}` };
}

function agencyOf(id: string, flags: AgencyFlags): AgencyGiven {
  const { name, alias, kind, parent, attested, established, ended, fictional } = flags;
  if (kind === undefined) throw usageFailure("FlagMissing", errors.flagMissing("--kind"));
  if (name.length === 0) throw usageFailure("FlagMissing", errors.flagMissing("--name"));
  return {
    id,
    kind,
    names: name,
    aliases: alias,
    fictional,
    source: sourceOf(flags),
    ...(parent === undefined ? {} : { parent }),
    ...(attested === undefined ? {} : { attestedFrom: attested }),
    ...(established === undefined ? {} : { established }),
    ...(ended === undefined ? {} : { ended }),
  };
}

function parseNameText(text: string): RegisterAgencyInput["names"][number] {
  const bar = text.lastIndexOf("|");
  if (bar < 0) return text;
  return { name: text.slice(0, bar).trim(), from: parseDateText(text.slice(bar + 1).trim()) };
}

function listResult(written: ReadonlyArray<Written>, bodies: number): Result {
  return {
    json: { written },
    screen: (page) => [...written.flatMap((one) => writtenLines(one, page)), page.say(screens.agenciesWritten(bodies))],
  };
}
