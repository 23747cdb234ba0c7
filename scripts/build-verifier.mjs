/**
 * Makes the verifier that is released: `verify.mjs`, one readable file with all it needs, the page that loads it, and
 * the SHA-256 of both. The same sources give the same bytes.
 */
import { createHash } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const home = new URL("../packages/verifier/", import.meta.url);
const [flag, folder] = process.argv.slice(2);
/** `--to FOLDER` writes them there, so that anybody can compare what is released with what the sources give. */
const release = flag === "--to" ? pathToFileURL(`${folder}/`) : new URL("dist/", home);

const banner = `#!/usr/bin/env node
// Chidao's verifier of evidence bundles. One file, no dependency; made from the sources in packages/verifier and
// packages/audit of Chidao (Apache-2.0) by scripts/build-verifier.mjs. Read it before you trust it: it is meant to be.
`;

const bundle = await rolldown({
  // Comments name the sources by their way from here.
  cwd: fileURLToPath(new URL("../", import.meta.url)),
  input: new URL("dist/index.js", home).pathname,
  platform: "neutral",
  treeshake: true,
  logLevel: "warn",
});
const { output } = await bundle.generate({ format: "iife", minify: false, comments: true });
await bundle.close();
const [{ code }] = output;
const script = `${banner}${code.replace(/^\/\/# sourceMappingURL=.*$/gm, "")}`;
const page = readFileSync(new URL("src/verify.html", home), "utf8");

const made = { "verify.mjs": script, "verify.html": page };
for (const [name, content] of Object.entries(made)) writeFileSync(new URL(name, release), content);
chmodSync(new URL("verify.mjs", release), 0o755);
const digest = (content) => createHash("sha256").update(content).digest("hex");
const sums = Object.entries(made).map(([name, content]) => `${digest(content)}  ${name}\n`);
writeFileSync(new URL("SHA256SUMS", release), sums.join(""));
