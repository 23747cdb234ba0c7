/** One run of the command line: its settings, and the ledger it opened, which is closed at the end whatever happens. */
import { type Chidao, createChidao, type Kind, type ReadModelsNotice, type Signer } from "chidao";
import type { Environment, Language } from "./language.js";
import { readModelsNotice } from "./messages/read-models.js";
import { signersOf } from "./proof/signing-keys.js";
import { secretsOf } from "./secret-key.js";
import { openStore, type StoreMode, storeUrlDefault } from "./store-url.js";
import type { Terminal } from "./terminal.js";

export interface Session {
  readonly language: Language;
  readonly env: Environment;
  /** The kinds that this run knows: the built-in ones and those of `--kinds`. */
  readonly kinds: ReadonlyArray<Kind>;
  readonly terminal: Terminal;
  /** The language that was asked for in words, rather than taken from the system. */
  readonly languageStated: Language | undefined;
  /** How this program is called, for lines that people can repeat. */
  readonly programName: string;
  /** Runs another command line as this one was run, and keeps what it prints. */
  readonly runLine: RunLine;
  /** The store that `--store` names, if it is given. */
  readonly storeStated: () => string | undefined;
  /** Opens the store of `--store`, or of `CHIDAO_STORE`, or the default. */
  open(mode: StoreMode): Promise<Chidao>;
  /** The store that `open` opens, as a URL. */
  storeUrl(): string;
  /** Whether a ledger was opened to be read. */
  hasLooked(): boolean;
  /** The present instant in UTC, or that of the story that is told. */
  now(): string;
  close(): Promise<void>;
}

/** What a command line printed, and how it ended. */
export interface Line {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

export type RunLine = (argv: ReadonlyArray<string>, moment?: Moment) => Promise<Line>;

/** The present instant in UTC that a command line takes for now, instead of the machine's clock. */
export interface Moment {
  readonly now: string;
}

export interface SessionParts {
  readonly language: Language;
  readonly languageStated: Language | undefined;
  readonly kinds: ReadonlyArray<Kind>;
  readonly terminal: Terminal;
  readonly moment: Moment | undefined;
  readonly runLine: RunLine;
  readonly storeFlag: () => string | undefined;
  /** The file of the key that signs what is written, if `--author-key` names one. */
  readonly authorKeyFlag: () => string | undefined;
}

export function createSession({ terminal, moment, storeFlag, authorKeyFlag, ...parts }: SessionParts): Session {
  const opened: Array<Chidao> = [];
  let looked = false;
  const onNotice = (notice: ReadModelsNotice): void => {
    terminal.err(`${readModelsNotice(notice)[parts.language]}\n`);
  };
  const storeUrl = (): string => storeFlag() ?? (terminal.env["CHIDAO_STORE"] || storeUrlDefault);
  /** Nobody's key is asked for when nothing can be written. */
  const authorFor = async (mode: StoreMode): Promise<{ readonly author?: Signer }> => {
    const file = authorKeyFlag();
    if (mode === "read-only") return {};
    const [author] = await signersOf(file === undefined ? [] : [file], terminal.env["CHIDAO_AUTHOR_KEY"]);
    return author === undefined ? {} : { author };
  };
  const clock = moment === undefined ? {} : { clock: { now: () => moment.now } };
  return {
    ...parts,
    env: terminal.env,
    storeStated: storeFlag,
    terminal,
    // A package script says that it runs one; then the plain command may not be on the path.
    programName: terminal.env["npm_lifecycle_event"] === undefined ? "chidao" : "npm run --silent chidao --",
    open: async (mode) => {
      looked ||= mode === "read-only";
      const author = await authorFor(mode);
      const { store, disclosures, evidence, heads, readModels } = await openStore(storeUrl(), mode, terminal.env);
      const chidao = createChidao({
        store,
        kinds: parts.kinds,
        ...clock,
        ...(disclosures === undefined ? {} : { disclosures }),
        ...(evidence === undefined ? {} : { evidence }),
        ...(heads === undefined ? {} : { heads }),
        ...(await secretsOf(terminal.env)),
        ...author,
        // Commands that write look at the ledger itself.
        ...(readModels === undefined || mode !== "read-only" ? {} : { readModels: { file: readModels, onNotice } }),
      });
      opened.push(chidao);
      return chidao;
    },
    storeUrl,
    hasLooked: () => looked,
    now: () => moment?.now ?? new Date().toISOString(),
    close: async () => {
      for (const chidao of opened.splice(0)) await chidao.close();
    },
  };
}
