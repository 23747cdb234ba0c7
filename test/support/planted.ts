/** Small made-up packages and files, to show that each check can fail. */
import type { SourceFile } from "./imports.js";
import type { Manifest, WorkspacePackage } from "./workspace.js";

export const plantedFile = (path: string, ...lines: ReadonlyArray<string>): SourceFile => ({
  path,
  text: `${lines.join("\n")}\n`,
});

/** A package with the given files under its `src`, each a name and its lines. */
export function plantedPackage(
  folder: string,
  files: Readonly<Record<string, ReadonlyArray<string>>>,
  manifest: Partial<Manifest> = {},
): WorkspacePackage {
  return {
    folder,
    manifest: { name: folder === "chidao" ? folder : `@chidao/${folder}`, ...manifest },
    sources: Object.entries(files).map(([name, lines]) => plantedFile(`packages/${folder}/src/${name}`, ...lines)),
  };
}
