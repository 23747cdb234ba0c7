/** Each kind's page lists exactly its works, fields, rules and tables. `CHIDAO_WRITE_PAGES=1` puts the pages right. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { builtInKinds } from "@chidao/domain";
import { describe, expect, it } from "vitest";
import { withMadePart } from "../support/kind-page.js";
import { root } from "../support/stored-examples/files.js";

describe("the page of a kind", () => {
  it.each(builtInKinds)("$name lists its works, rules and tables as they are", (kind) => {
    const url = new URL(`packages/domain/src/kinds/${kind.name}/README.md`, root);
    const page = existsSync(url) ? readFileSync(url, "utf8") : "";
    const right = withMadePart(page, kind);
    if (process.env["CHIDAO_WRITE_PAGES"] === "1") writeFileSync(url, right);
    else expect(page).toBe(right);
  });
});
