/**
 * Puts one bug into the built packages while a worker loads them, so that it can be shown that the torture finds it.
 * The product has no switch for this and its files are not touched. A place that is no longer there fails the worker.
 */
import { bugs } from "./bugs.mjs";

const patches = bugs[process.env.TORTURE_BUG];
if (patches === undefined) throw new Error(`no bug is named ${process.env.TORTURE_BUG}`);

export async function load(url, context, next) {
  const loaded = await next(url, context);
  const patch = patches.find(({ file }) => url.endsWith(file));
  if (patch === undefined) return loaded;
  const parts = String(loaded.source).split(patch.from);
  if (parts.length !== 2) throw new Error(`"${patch.from}" stands ${parts.length - 1} times in ${patch.file}`);
  return { ...loaded, source: parts.join(patch.to) };
}
