/** Every golden file: where it stands, and the bytes that the real code makes of its example today. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { canonicalJsonOf } from "@chidao/core";
import { nodeHashing } from "../hashing.js";
import { assignmentEvents } from "./assignment-events.js";
import { agencyEvents, type EventExamples, ledgerEvents } from "./core-events.js";
import { ruleEvents } from "./deadline-events.js";
import { directiveEvents } from "./directive-events.js";
import { budgetEvents } from "./kinds/budget.js";
import { generalEvents } from "./kinds/general.js";
import { legalReviewEvents } from "./kinds/legal-review.js";
import { measurementEvents } from "./kinds/measurement.js";
import { staffingEvents } from "./kinds/staffing.js";
import { asideEvents, personalEvents } from "./personal-events.js";
import { proposalEvents } from "./proposal-events.js";
import { shapes } from "./shapes.js";
import { stepEvents } from "./step-events.js";

export const root = new URL("../../../", import.meta.url);
const commonFolder = "test/golden/";
export const digestsFile = `${commonFolder}digests.json`;

export interface GoldenEvent {
  readonly path: string;
  readonly type: string;
  readonly schema: number;
  readonly text: string;
}

const kindFolder = (kind: string): string => `packages/domain/src/kinds/${kind}/golden/`;

const folders: ReadonlyArray<{ readonly folder: string; readonly prefix: string; readonly examples: EventExamples }> = [
  {
    folder: commonFolder,
    prefix: "",
    examples: {
      ...ledgerEvents,
      ...agencyEvents,
      ...directiveEvents,
      ...assignmentEvents,
      ...ruleEvents,
      ...proposalEvents,
      ...personalEvents,
      ...asideEvents,
      ...stepEvents,
    },
  },
  { folder: kindFolder("staffing"), prefix: "staffing/", examples: staffingEvents },
  { folder: kindFolder("budget"), prefix: "budget/", examples: budgetEvents },
  { folder: kindFolder("legal-review"), prefix: "legal-review/", examples: legalReviewEvents },
  { folder: kindFolder("measurement"), prefix: "measurement/", examples: measurementEvents },
  { folder: kindFolder("general"), prefix: "general/", examples: generalEvents },
];

/** One per example; the file's name says type, schema version and case. */
export const goldenEvents: ReadonlyArray<GoldenEvent> = folders.flatMap(({ folder, prefix, examples }) =>
  Object.entries(examples).map(([name, data]) => {
    const [type = "", schema = ""] = name.split(".");
    return { path: `${folder}${name}.json`, type: prefix + type, schema: Number(schema), text: canonicalJsonOf(data) };
  }),
);

/** Path and expected text of every golden file. */
export const goldenFiles: ReadonlyMap<string, string> = new Map([
  ...goldenEvents.map(({ path, text }) => [path, text] as const),
  ...Object.entries(shapes).map(([name, shape]) => [`${commonFolder}${name}.json`, canonicalJsonOf(shape)] as const),
]);

export function readGolden(path: string): string | undefined {
  const url = new URL(path, root);
  return existsSync(url) ? readFileSync(url, "utf8") : undefined;
}

/** Golden files that stand in the folders, the list of digests aside. */
export function storedGoldenFiles(): ReadonlyArray<string> {
  return folders
    .flatMap(({ folder }) => readdirSync(new URL(folder, root)).map((file) => folder + file))
    .filter((path) => path.endsWith(".json") && path !== digestsFile);
}

export function readDigests(): Readonly<Record<string, string>> {
  return JSON.parse(readGolden(digestsFile) ?? "{}");
}

/**
 * Writes what is not there yet, for a new event or a new schema version. A file that is there is never written: what
 * was stored can't change.
 */
export function writeMissing(): void {
  const digests: Record<string, string> = { ...readDigests() };
  for (const [path, text] of goldenFiles) {
    if (readGolden(path) === undefined) writeFileSync(new URL(path, root), text);
    digests[path] ??= nodeHashing.sha256(readGolden(path) ?? "");
  }
  const sorted = Object.fromEntries(Object.entries(digests).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(new URL(digestsFile, root), `${JSON.stringify(sorted, null, 2)}\n`);
}
