/** A kind of assignment is one folder and one line; the rest of the house asks it and never says its name. */
import { importsOf, isRelative, type SourceFile, targetOf } from "../../support/imports.js";
import { lineAt, maskSource } from "../../support/source-text.js";

const kindsFolder = "packages/domain/src/kinds/";

const folderOf = (path: string): string | undefined =>
  path.startsWith(kindsFolder) ? /^([^/]+)\//.exec(path.slice(kindsFolder.length))?.[1] : undefined;

export const kindFolders = (files: ReadonlyArray<SourceFile>): ReadonlyArray<string> =>
  [...new Set(files.flatMap(({ path }) => folderOf(path) ?? []))].sort();

/** What stands after `name:` in the kind's own file. */
function nameOf(folder: string, files: ReadonlyArray<SourceFile>): string | undefined {
  const file = files.find(({ path }) => path === `${kindsFolder}${folder}/kind.ts`);
  if (file === undefined) return undefined;
  const { code, literals } = maskSource(file.text);
  const at = /\bname:\s*(?=["'`])/.exec(code);
  return at === null ? undefined : literals.find((literal) => literal.at === at.index + at[0].length)?.value;
}

/** The name under which the register imports a kind, when it goes on to use that name. */
function isRegistered(folder: string, register: string): boolean {
  const { code, literals } = maskSource(register);
  const source = literals.find(({ value }) => value.startsWith(`./${folder}/`));
  if (source === undefined) return false;
  const binding = /\{\s*(?:\w+\s+as\s+)?(\w+)\s*\}\s*from\s*$/.exec(code.slice(0, source.at))?.[1];
  return binding !== undefined && new RegExp(`\\b${binding}\\b`).test(code.slice(source.at));
}

function registerViolations(folder: string, files: ReadonlyArray<SourceFile>): ReadonlyArray<string> {
  const register = files.find(({ path }) => path === `${kindsFolder}index.ts`)?.text ?? "";
  const name = nameOf(folder, files);
  return [
    ...(isRegistered(folder, register) ? [] : [`${kindsFolder}${folder} is not registered in ${kindsFolder}index.ts.`]),
    ...(name === folder ? [] : [`${kindsFolder}${folder}/kind.ts names its kind ${name ?? "nothing"}, not ${folder}.`]),
  ];
}

const neighbourViolations = (files: ReadonlyArray<SourceFile>): ReadonlyArray<string> =>
  files.flatMap((file) => {
    const folder = folderOf(file.path);
    if (folder === undefined) return [];
    return importsOf(file)
      .filter(({ specifier }) => isRelative(specifier))
      .filter(({ specifier }) => ![undefined, folder].includes(folderOf(targetOf(file.path, specifier))))
      .map(({ specifier, line }) => `${file.path}:${line} imports another kind: ${specifier}.`);
  });

/** The sample history for tests is data: it names kinds as any user does, and decides nothing by it. */
const mayName = (path: string): boolean =>
  path.startsWith(kindsFolder) || path.startsWith("packages/testing/src/example/");

function nameViolations(names: ReadonlyArray<string>, files: ReadonlyArray<SourceFile>): ReadonlyArray<string> {
  return files
    .filter(({ path }) => !mayName(path))
    .flatMap(({ path, text }) =>
      maskSource(text)
        .literals.filter(({ value }) => names.some((name) => value === name || value.startsWith(`${name}/`)))
        .map(({ at, value }) => `${path}:${lineAt(text, at)} says "${value}"; ask the kind instead.`),
    );
}

/** Over the source files of all packages, tests left out. */
export function kindViolations(files: ReadonlyArray<SourceFile>): ReadonlyArray<string> {
  const folders = kindFolders(files);
  return [
    ...folders.flatMap((folder) => registerViolations(folder, files)),
    ...neighbourViolations(files),
    ...nameViolations(folders, files),
  ];
}
