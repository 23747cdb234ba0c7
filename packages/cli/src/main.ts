#!/usr/bin/env node
/**
 * The `chidao` process. The exit code is set rather than forced, so that what was written still reaches a pipe; a
 * reader that closes the pipe early (`chidao board | head -1`) has what it wanted and is no failure.
 */
import { exitCodes } from "./exit-codes.js";
import { run } from "./run.js";
import { processTerminal } from "./terminal.js";

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? (process.exitCode ?? exitCodes.ok) : exitCodes.failed);
  });
}
// Leaving in this way lets what is half made be removed; a signal's own way would not.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(exitCodes.interrupted));

process.exitCode = await run(process.argv.slice(2), processTerminal(process));
