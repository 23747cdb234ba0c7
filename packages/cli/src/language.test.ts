import { describe, expect, it } from "vitest";
import { languageOf, wantsJson } from "./language.js";

describe("languageOf", () => {
  it.each([
    [[], {}, "vi"],
    [["board", "--lang", "en"], { CHIDAO_LANG: "vi" }, "en"],
    [["--lang=en", "board"], {}, "en"],
    [["--", "--lang", "en"], {}, "vi"],
    [[], { CHIDAO_LANG: "en", LC_ALL: "vi_VN.UTF-8" }, "en"],
    [[], { LC_ALL: "en_US.UTF-8", LANG: "vi_VN" }, "en"],
    [[], { LC_ALL: "", LC_MESSAGES: "en_GB", LANG: "vi_VN" }, "en"],
    [[], { LANG: "C.UTF-8" }, "vi"],
    [[], { LANG: "english" }, "vi"],
    [["--lang", "fr"], { LANG: "en_US" }, "en"],
  ] as const)("%j with %j is %s", (argv, env, expected) => {
    expect(languageOf(argv, env)).toBe(expected);
  });
});

describe("wantsJson", () => {
  it("does not look behind --", () => {
    expect(wantsJson(["board", "--json"])).toBe(true);
    expect(wantsJson(["--", "--json"])).toBe(false);
  });
});
