/** The scanner that the other checks stand on: what it sees, and what it must not mistake for code. */
import { describe, expect, it } from "vitest";
import { importsOf, packageOf, targetOf } from "../support/imports.js";
import { plantedFile } from "../support/planted.js";
import { maskSource } from "../support/source-text.js";

const specifiers = (...lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  importsOf(plantedFile("a.ts", ...lines)).map(({ specifier }) => specifier);

describe("imports of a file", () => {
  it("include every form, over several lines too", () => {
    expect(
      specifiers(
        'import { a } from "one";',
        "import {",
        "  type B,",
        '} from "two";',
        'import * as c from "three"; import d, { e } from "four";',
        'export * from "five";',
        'export type { F } from "six";',
        'import "seven";',
        'const g = await import("eight");',
        'const h = require("nine");',
        'type I = import("ten").I;',
      ),
    ).toEqual(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]);
  });

  it("leave out comments, strings and templates that only look like imports", () => {
    expect(
      specifiers(
        '// import "comment";',
        '/* import { x } from "block"; */',
        "const text = 'import \"string\"';",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is the text under test.
        'const template = `import "template" ${ `${1}` } from "template"`;',
        'const quote = /["\']/; import { real } from "real";',
        'export const from = "not a module";',
      ),
    ).toEqual(["real"]);
  });

  it("tell types from values", () => {
    const found = importsOf(plantedFile("a.ts", 'import type { A } from "a";', 'import { b } from "b";'));
    expect(found).toEqual([
      { specifier: "a", typeOnly: true, line: 1 },
      { specifier: "b", typeOnly: false, line: 2 },
    ]);
  });

  it("lead to files and packages", () => {
    expect(targetOf("packages/core/src/store/index.ts", "../clock.js")).toBe("packages/core/src/clock.ts");
    expect(targetOf("packages/core/dist/index.d.ts", "./clock.js")).toBe("packages/core/dist/clock.d.ts");
    expect(packageOf("@chidao/core/store")).toBe("@chidao/core");
    expect(packageOf("fp-ts/lib/Either.js")).toBe("fp-ts");
  });
});

describe("masking", () => {
  it("keeps every character in its place and code in templates visible", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is the text under test.
    const text = 'const a = `x ${ Date.now() } y`; // Date.now\nconst b = a / 2 / "Date.now".length;';
    const { code, literals } = maskSource(text);
    expect(code).toHaveLength(text.length);
    expect(code.match(/Date\.now/g)).toHaveLength(1);
    expect(literals.map(({ value }) => value)).toEqual(["x ", " y", "Date.now"]);
  });
});
