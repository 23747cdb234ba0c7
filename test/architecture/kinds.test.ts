/** A kind is one folder and one line: nobody else in the house knows it by name. */
import { describe, expect, it } from "vitest";
import { plantedFile } from "../support/planted.js";
import { exists, packages } from "../support/workspace.js";
import { kindFolders, kindViolations } from "./rules/kinds.js";

const kinds = "packages/domain/src/kinds";
const register = plantedFile(
  `${kinds}/index.ts`,
  'import { legalReview } from "./legal-review/kind.js";',
  "export const builtInKinds = [legalReview] as const;",
);
const legalReview = plantedFile(
  `${kinds}/legal-review/kind.ts`,
  'export const legalReview = { name: "legal-review" };',
);

describe("kinds", () => {
  const sources = packages().flatMap((each) => each.sources);

  it("are registered, keep to themselves, and are named nowhere else", () => {
    expect(kindFolders(sources).length > 0).toBe(exists(kinds));
    expect(kindViolations(sources)).toEqual([]);
    expect(kindViolations([register, legalReview])).toEqual([]);
  });

  it("are found when they are not registered, or imported and then forgotten", () => {
    const forgotten = plantedFile(register.path, 'import { legalReview } from "./legal-review/kind.js";');
    expect(kindViolations([legalReview])[0]).toContain("is not registered");
    expect(kindViolations([forgotten, legalReview])[0]).toContain("is not registered");
  });

  it("are found when the name is not the folder's", () => {
    const renamed = plantedFile(legalReview.path, 'export const legalReview = { name: "review" };');
    expect(kindViolations([register, renamed])[0]).toContain("names its kind review");
  });

  it("are found when one imports another", () => {
    const nosy = plantedFile(`${kinds}/legal-review/works.ts`, 'import { works } from "../budget/works.js";');
    expect(kindViolations([register, legalReview, nosy])).toEqual([
      `${nosy.path}:1 imports another kind: ../budget/works.js.`,
    ]);
  });

  it.each(['if (kind === "legal-review") return;', "if (type === `legal-review/DraftPublished`) return;"])(
    "are found when shared code says their name: %s",
    (line) => {
      expect(kindViolations([register, legalReview, plantedFile("packages/cli/src/a.ts", line)])).toHaveLength(1);
    },
  );

  it("may be named by the sample history for tests, and in comments", () => {
    const sample = plantedFile("packages/testing/src/example/story.ts", 'export const kind = "legal-review";');
    const remark = plantedFile("packages/cli/src/a.ts", '// Like "legal-review".');
    expect(kindViolations([register, legalReview, sample, remark])).toEqual([]);
  });
});
