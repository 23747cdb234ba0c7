/** A process that feeds read models until it is killed: hold-runner.mjs FILE LEDGER. It says when it holds them. */
import { writeSync } from "node:fs";
import { builtInKinds, kindsOf } from "@chidao/domain";
import { openRunner } from "@chidao/views-sqlite";

const [file, ledger] = process.argv.slice(2);
const runner = await openRunner({ file, ledger, registry: kindsOf(builtInKinds).registry });
writeSync(1, `${JSON.stringify(runner.ok ? "held" : runner.error)}\n`);
setInterval(() => runner, 1_000);
