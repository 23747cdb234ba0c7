/** Lets tests run against the sources of our packages, so that no build has to come first. */
import { readdirSync, readFileSync } from "node:fs";

export const sources = readdirSync("packages").flatMap((folder) => {
  const { name, exports } = JSON.parse(readFileSync(`packages/${folder}/package.json`, "utf8"));
  return Object.keys(exports)
    .filter((key) => key !== "./package.json")
    .map((key) => ({
      find: new RegExp(`^${name}${key.slice(1)}$`),
      replacement: new URL(
        `packages/${folder}/${exports[key].default.replace("./dist/", "src/").replace(/\.js$/, ".ts")}`,
        import.meta.url,
      ).pathname,
    }));
});
