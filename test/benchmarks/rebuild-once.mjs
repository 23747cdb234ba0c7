/** One rebuild of the read models, in a process of its own so that its memory is its own: `node rebuild-once.mjs LEDGER VIEWS`. */
import { must, stopwatch } from "./measure.mjs";
import { chidaoDist } from "./packages.mjs";

const { openSqliteStore } = await chidaoDist("store-sqlite");
const { openRunner } = await chidaoDist("views-sqlite");
const { builtInKinds, kindsOf } = await chidaoDist("domain");
const { registry } = kindsOf(builtInKinds);
const [file, views, ledger] = process.argv.slice(2);

const store = must(await openSqliteStore({ file, mode: "read-only" }));
const stop = stopwatch();
const runner = must(await openRunner({ file: views, ledger, registry }));
must(await runner.catchUp(store));
await runner.close();
const spent = stop();
await store.close();
process.stdout.write(JSON.stringify({ ...spent, peakMb: process.resourceUsage().maxRSS / 1024 }));
