/** How every source file looks from outside: short, named in kebab-case, and without a default export. */
import { posix } from "node:path";
import type { SourceFile } from "../../support/imports.js";
import { maskSource } from "../../support/source-text.js";

const linesMax = 349;
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+$/;
const defaultExport = /\bexport\s+default\b|\bas\s+default\b/;

/** Tools look for the default export of their configuration. */
const isToolConfiguration = (path: string): boolean => posix.basename(path) === "vitest.config.ts";

const lineCount = (text: string): number => text.replace(/\n$/, "").split("\n").length;

export const sourceViolations = (files: ReadonlyArray<SourceFile>): ReadonlyArray<string> =>
  files.flatMap(({ path, text }) => [
    ...(lineCount(text) > linesMax ? [`${path} has ${lineCount(text)} lines; divide it before it reaches 350.`] : []),
    ...(kebabCase.test(posix.basename(path)) ? [] : [`${path} is not named in kebab-case.`]),
    ...(defaultExport.test(maskSource(text).code) && !isToolConfiguration(path)
      ? [`${path} has a default export; give it a name.`]
      : []),
  ]);
