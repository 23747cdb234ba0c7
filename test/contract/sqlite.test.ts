import { eventStoreContract } from "@chidao/testing";
import { ledgerPath, openLedger } from "../support/ledger-files.js";

eventStoreContract("the SQLite store", () => openLedger(ledgerPath()));
