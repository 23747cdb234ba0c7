/** `@chidao/cli`: the `chidao` command, for programs that run it within their own process. */
export { exitCodes } from "./exit-codes.js";
export { run } from "./run.js";
export type { Terminal } from "./terminal.js";
