/** One run of the command line: its settings, and the ledger it opened, which is closed at the end whatever happens. */
import { type Chidao, createChidao } from "chidao";
import type { Environment, Language } from "./language.js";
import { openStore, type StoreMode, storeUrlDefault } from "./store-url.js";
import type { Terminal } from "./terminal.js";

export interface Session {
  readonly language: Language;
  readonly env: Environment;
  readonly terminal: Terminal;
  /** Opens the store of `--store`, or of `CHIDAO_STORE`, or the default. */
  open(mode: StoreMode): Promise<Chidao>;
  close(): Promise<void>;
}

export function createSession(language: Language, terminal: Terminal, storeFlag: () => string | undefined): Session {
  const opened: Array<Chidao> = [];
  return {
    language,
    env: terminal.env,
    terminal,
    open: async (mode) => {
      const url = storeFlag() ?? (terminal.env["CHIDAO_STORE"] || storeUrlDefault);
      const { store, disclosures } = await openStore(url, mode);
      const chidao = createChidao({ store, ...(disclosures === undefined ? {} : { disclosures }) });
      opened.push(chidao);
      return chidao;
    },
    close: async () => {
      for (const chidao of opened.splice(0)) await chidao.close();
    },
  };
}
