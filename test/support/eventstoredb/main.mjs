/**
 * The double as a program:
 *
 *   node test/support/eventstoredb/main.mjs [--port 2113] [--file FILE] [--user NAME:PASSWORD]
 *                                           [--cert FILE --key FILE [--client-ca FILE]]
 *
 * It says on stdout where it listens, and ends on a signal. A test that started it may send it faults and questions.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { startDouble } from "./server.mjs";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    file: { type: "string" },
    user: { type: "string" },
    cert: { type: "string" },
    key: { type: "string" },
    "client-ca": { type: "string" },
  },
});

const tls =
  values.cert === undefined
    ? undefined
    : {
        pair: { cert_chain: readFileSync(values.cert), private_key: readFileSync(values.key) },
        ca: values["client-ca"] === undefined ? undefined : readFileSync(values["client-ca"]),
      };
const double = await startDouble({ port: Number(values.port), file: values.file, user: values.user, tls });

process.stdout.write(`esdb://127.0.0.1:${double.port}?tls=${tls !== undefined}\n`);
process.send?.({ port: double.port });
process.on("message", ({ id, ask, value }) => {
  process.send({ id, answer: answerTo(ask, value) });
});
process.on("disconnect", () => process.exit(0));

function answerTo(ask, value) {
  switch (ask) {
    case "faults":
      // What was swallowed is missing from these connections; nothing sensible can follow on them.
      if (double.faults.tcpBlackHole && value.tcpBlackHole === false) double.dropConnections();
      Object.assign(double.faults, value);
      return { ...double.faults };
    case "members":
      double.setMembers(value);
      return true;
    case "drop":
      double.dropConnections();
      return true;
    case "scavenge":
      double.log.scavenge(value.stream, value.below);
      return true;
    case "counts":
      return double.counts();
    default:
      throw new Error(`unknown question ${ask}`);
  }
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    await double.close();
    process.exit(0);
  });
}
