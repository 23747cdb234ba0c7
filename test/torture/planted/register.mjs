/** Preloaded (`--import`) into a worker: what it loads afterwards passes through hooks.mjs. */
import { register } from "node:module";

register("./hooks.mjs", import.meta.url);
