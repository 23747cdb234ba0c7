/** The map of the manual lists every page, and what the pages at the top link to or name is there. */
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { exists, filesBelow, readText } from "../support/workspace.js";

const map = "docs/README.md";

/** Paths that a page links to, from the root of the repository; links to other sites and places in a page left out. */
const linksOf = (page: string, text: string): ReadonlyArray<string> =>
  [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/gu)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^[a-z]+:/u.test(link))
    .map((link) => posix.join(posix.dirname(page), link));

/** A folder that is linked to is listed by the forge, so its pages are reachable. */
const isListed = (page: string, links: ReadonlyArray<string>): boolean =>
  links.some((link) => link === page || (link.endsWith("/") && posix.dirname(page) === posix.dirname(`${link}x`)));

const pages = filesBelow("docs", /\.md$/).filter(({ path }) => path !== map);
const unlisted = (text: string): ReadonlyArray<string> =>
  pages.map(({ path }) => path).filter((path) => !isListed(path, linksOf(map, text)));

describe("docs/README.md", () => {
  it("lists every page of the manual", () => {
    expect(pages.length).toBeGreaterThan(40);
    expect(unlisted(readText(map))).toEqual([]);
  });

  it("is found out when it leaves a page out", () => {
    const without = readText(map).replaceAll("reference/rules.md", "reference/cli.md");
    expect(unlisted(without)).toEqual(["docs/reference/rules.md"]);
  });
});

describe("a link", () => {
  const linking = ["README.md", "README.vi.md", "ARCHITECTURE.md", "CONTRIBUTING.md", map, ...pages.map((p) => p.path)];

  it.each(linking)("of %s leads to something that is there", (page) => {
    expect(linksOf(page, readText(page)).filter((link) => !exists(link))).toEqual([]);
  });

  it("is found out when it leads nowhere", () => {
    const links = linksOf("docs/a/b.md", "[one](../c.md#d) [two](https://example.org) [three](#here)");
    expect(links).toEqual(["docs/c.md"]);
    expect(exists("docs/c.md")).toBe(false);
  });
});

describe("ARCHITECTURE.md", () => {
  const named = (text: string) =>
    [...text.matchAll(/`((?:packages|test|scripts|docs|examples)\/[\w./-]+)`/gu)].map(([, path = ""]) => path);

  it("names only files and folders that are there", () => {
    const paths = named(readText("ARCHITECTURE.md"));
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter((path) => !exists(path))).toEqual([]);
  });
});
