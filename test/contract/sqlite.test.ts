import { eventStoreContract } from "@chidao/testing";
import { ledgerPath, openLedger } from "../support/ledger-files.js";

eventStoreContract("the SQLite store", () => openLedger(ledgerPath()), {
  makeShared: async () => {
    const address = ledgerPath();
    return { store: await openLedger(address), address };
  },
  opener: new URL("../support/open-sqlite.mjs", import.meta.url).href,
});
