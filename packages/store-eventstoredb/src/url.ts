/**
 * The address of a ledger: a connection string of EventStoreDB with one option of ours, `ledger`. The client warns on
 * the console of what it does not know and goes on; here it is refused, since a mistyped option is a mistake.
 */
import { fail, type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import { ledgerNamePattern } from "./names.js";

export interface LedgerAddress {
  /** What the client is given. */
  readonly connectionString: string;
  readonly ledger: string;
  readonly user: { readonly username: string; readonly password: string } | undefined;
  /** The address without its password, for messages. */
  readonly shown: string;
}

const ledgerDefault = "chidao";

/** Options that the client knows and that leave it safe; the others switch off what this store relies on. */
const clientOptions = [
  "tls",
  "tlsCAFile",
  "userCertFile",
  "userKeyFile",
  "connectionName",
  "maxDiscoverAttempts",
  "discoveryInterval",
  "gossipTimeout",
  "keepAliveInterval",
  "keepAliveTimeout",
];

const addressPattern = /^(esdb(?:\+discover)?:\/\/)(?:([^@/?]*)@)?([^/?@]+)\/?(?:\?(.*))?$/;

export function parseAddress(url: string): Outcome<LedgerAddress, StoreFault> {
  const match = addressPattern.exec(url);
  if (match === null) return refuse(url, "expected esdb://HOST:PORT or esdb+discover://HOST:PORT");
  const [, scheme = "", userInfo, hosts = "", query = ""] = match;
  const shown = `${scheme}${hosts}${query === "" ? "" : `?${query}`}`;
  const options = new Map(query.split("&").filter(Boolean).map(pairOf));
  const ledger = options.get("ledger") ?? ledgerDefault;
  options.delete("ledger");
  if (!ledgerNamePattern.test(ledger)) return refuse(shown, `"${ledger}" can't be the name of a ledger`);
  const unknown = [...options.keys()].find((option) => !clientOptions.includes(option));
  if (unknown !== undefined) return refuse(shown, `the option "${unknown}" is not known, or not safe here`);
  const user = userOf(userInfo);
  const insecure = options.get("tls") === "false";
  if (user !== undefined && insecure) return refuse(shown, "a password is not sent without TLS");
  const rest = [...options].map(([name, value]) => `${name}=${value}`).join("&");
  return succeed({
    connectionString: `${scheme}${userInfo === undefined ? "" : `${userInfo}@`}${hosts}${rest === "" ? "" : `?${rest}`}`,
    ledger,
    user,
    shown,
  });
}

function pairOf(part: string): readonly [string, string] {
  const at = part.indexOf("=");
  return at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)];
}

function userOf(userInfo: string | undefined): LedgerAddress["user"] {
  if (userInfo === undefined) return undefined;
  const [username = "", password = ""] = userInfo.split(":").map(decodeURIComponent);
  return { username, password };
}

function refuse(location: string, cause: string): Outcome<never, StoreFault> {
  return fail({ _tag: "NotALedger", location, cause: `address: ${cause}` });
}
