/**
 * Puts one bug into the built packages while a worker loads them, so that it can be shown that the torture finds it.
 * The product has no switch for this and its files are not touched. A place that is no longer there fails the worker.
 */
import { bugs } from "./bugs.mjs";

const patches = bugs[process.env.TORTURE_BUG];
if (patches === undefined) throw new Error(`no bug is named ${process.env.TORTURE_BUG}`);

export async function load(url, context, next) {
  const loaded = await next(url, context);
  const wanted = patches.filter(({ file }) => url.endsWith(file));
  return wanted.length === 0 ? loaded : { ...loaded, source: wanted.reduce(patched, String(loaded.source)) };
}

function patched(source, { file, from, to }) {
  const parts = source.split(from);
  if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in ${file}`);
  return parts.join(to);
}
