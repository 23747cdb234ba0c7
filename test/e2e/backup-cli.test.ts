/** `chidao backup` as people run it, and what is left when it is interrupted. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { anyState } from "@chidao/core/store";
import { describe, expect, it } from "vitest";
import { ledgerPath, openLedger, temporaryFolder } from "../support/ledger-files.js";
import { answerOf, sampleEvents } from "../support/store-helpers.js";

const main = new URL("../../packages/cli/dist/main.js", import.meta.url).pathname;

async function ledgerWith(count: number): Promise<string> {
  const file = ledgerPath();
  const store = await openLedger(file);
  for (let done = 0; done < count; done += 10_000) {
    const events = sampleEvents(Math.min(10_000, count - done));
    answerOf(await store.append({ stream: "a-1", expected: anyState, events, basis: [] }));
  }
  await store.close();
  return file;
}

function start(file: string, to: string, ...flags: ReadonlyArray<string>) {
  const child = spawn(process.execPath, [main, "backup", "--store", `sqlite:${file}`, "--to", to, ...flags]);
  const said = { out: "", err: "" };
  child.stdout.on("data", (text) => {
    said.out += String(text);
  });
  child.stderr.on("data", (text) => {
    said.err += String(text);
  });
  return { child, said, ended: once(child, "close").then(([code]) => ({ ...said, code: code as number | null })) };
}

describe("chidao backup", () => {
  it("says how many entries are in the copy and its root, in both languages and for programs", async () => {
    const file = await ledgerWith(3);
    const folder = temporaryFolder();
    const vi = await start(file, join(folder, "a.db"), "--lang", "vi").ended;
    expect(vi).toMatchObject({ code: 0, err: "", out: expect.stringMatching(/Đã sao 3 mục/) });
    const en = await start(file, join(folder, "b.db"), "--lang", "en").ended;
    expect(en).toMatchObject({ code: 0, err: "", out: expect.stringMatching(/3 entries copied/) });
    const json = await start(file, join(folder, "c.db"), "--json").ended;
    expect(JSON.parse(json.out)).toEqual({
      to: join(folder, "c.db"),
      events: 3,
      root: expect.stringMatching(/^[0-9a-f]{64}$/),
      bytes: expect.any(Number),
    });
    expect(readdirSync(folder).sort()).toEqual(["a.db", "b.db", "c.db"]);
  });

  it("refuses with a code of its own what is taken, what is not there and what is no file", async () => {
    const file = await ledgerWith(3);
    const folder = temporaryFolder();
    expect(await start(file, file).ended).toMatchObject({ code: 4, err: expect.stringContaining("TargetExists") });
    expect(await start(join(folder, "none.db"), join(folder, "a.db")).ended).toMatchObject({ code: 3 });
    expect(await start(file, join(folder, "no", "a.db")).ended).toMatchObject({
      code: 1,
      err: expect.stringContaining("TargetUnwritable"),
    });
    const memory = spawn(process.execPath, [main, "backup", "--store", "memory:", "--to", join(folder, "a.db")]);
    expect(await once(memory, "close")).toEqual([2, null]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("leaves nothing when it gets %s half way", async (signal) => {
    const file = await ledgerWith(60_000);
    const folder = temporaryFolder();
    const backup = start(file, join(folder, "copy.db"));
    while (readdirSync(folder).length === 0 && backup.child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    backup.child.kill(signal);
    expect((await backup.ended).code).toBe(130);
    expect(readdirSync(folder)).toEqual([]);
  });
});
