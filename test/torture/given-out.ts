/**
 * What small files on a disk amount to when the power is lost: a worker writes them and marks what it gave out, the power
 * is lost after each sync and after each thing given out, in several ways, and somebody looks at what was left.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { emptyDisk, type Files, type Loss } from "./disk.js";
import { type Random, randomFrom } from "./random.js";
import { type LogRecord, readLog } from "./record-log.js";
import { buildRecorder, recorderEnvironment, whyNoRecorder } from "./recorder.js";

export const isSkipped = whyNoRecorder() !== undefined && process.env["CI"] === undefined;
export const seed = Number(process.env["CHIDAO_TORTURE_SEED"] ?? Date.now() % 2 ** 31);

const planted = fileURLToPath(new URL("planted/register.mjs", import.meta.url));

export interface Recorded {
  readonly records: ReadonlyArray<LogRecord>;
  /** Where the worker wrote. */
  readonly folder: string;
}

export interface Recording {
  /** Where everything of the test is. */
  readonly place: string;
  readonly name: string;
  /** A file of `workers`. */
  readonly worker: string;
  /** Given to the worker besides its folder. */
  readonly parameters: object;
  readonly bug?: string | undefined;
}

/** What a process did to its files, and when it gave out what. */
export function recorded({ place, name, worker, parameters, bug }: Recording): Recorded {
  const world = { folder: join(place, name), log: join(place, `${name}.log`), marks: join(place, `${name}.marks`) };
  mkdirSync(world.folder);
  const file = fileURLToPath(new URL(`workers/${worker}.mjs`, import.meta.url));
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...(bug === undefined ? [] : ["--import", planted]),
      file,
      JSON.stringify({ folder: world.folder, ...parameters }),
    ],
    {
      encoding: "utf8",
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        ...recorderEnvironment(buildRecorder(), world, {}),
        ...(bug === undefined ? {} : { TORTURE_BUG: bug }),
      },
    },
  );
  if (status !== 0) throw new Error(stderr);
  return { records: readLog(world.log), folder: world.folder };
}

const losses: ReadonlyArray<readonly [Loss, "lost" | "kept" | "some"]> = [
  ["all", "lost"],
  ["all", "kept"],
  ["none", "lost"],
  ["sectors", "some"],
  ["torn", "kept"],
  ["writes", "some"],
];

/** Loses the power after each of these records, and says what was wrong with what was left. */
export async function broken<Given>(
  { records, folder }: Recorded,
  lookAt: (clone: string, given: ReadonlyArray<Given>) => Promise<string | undefined>,
): Promise<ReadonlyArray<string>> {
  const random = randomFrom(seed);
  const disk = emptyDisk();
  const given: Array<Given> = [];
  const found: Array<string> = [];
  for (const [at, record] of records.entries()) {
    disk.apply(record);
    if (record.kind === "mark") given.push(JSON.parse(record.text) as Given);
    for (const [loss, names] of waysAfter(record, random)) {
      const clone = join(dirname(folder), "clone");
      writeFiles(clone, folder, disk.afterCrash(loss, names, random));
      const wrong = await lookAt(clone, given);
      if (wrong !== undefined) found.push(`after record ${at}, ${loss} lost, names ${names}: ${wrong}`);
    }
  }
  return found;
}

/** All ways after something was given out, and one after each sync. */
function waysAfter(record: LogRecord, random: Random): typeof losses {
  if (record.kind === "mark") return losses;
  return isSync(record) ? [random.pick(losses as [(typeof losses)[number]])] : [];
}

function writeFiles(clone: string, folder: string, files: Files): void {
  rmSync(clone, { recursive: true, force: true });
  mkdirSync(clone);
  for (const [path, content] of files) {
    const file = join(clone, relative(folder, path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

const isSync = ({ kind }: LogRecord): boolean => kind === "synced" || kind === "folderSynced" || kind === "linked";
