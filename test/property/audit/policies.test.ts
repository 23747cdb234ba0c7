import {
  checkHead,
  cosignText,
  noteText,
  parsePolicy,
  policyText,
  reachesQuorum,
  signText,
  treeHeadText,
  verifierKeyText,
  withSignature,
} from "@chidao/audit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeSignatures, testKey } from "../../support/ed25519.js";
import { nodeHashing } from "../../support/hashing.js";

const log = testKey("log.example/so-cai");
const [w1, w2, w3] = ["w1", "w2", "w3"].map((name) => testKey(`${name}.example`, "witness")) as [
  ReturnType<typeof testKey>,
  ReturnType<typeof testKey>,
  ReturnType<typeof testKey>,
];
const vkey = (key: ReturnType<typeof testKey>): string => verifierKeyText(key.key);
const witnesses = `witness W1 ${vkey(w1)}\nwitness W2 ${vkey(w2)}\nwitness W3 ${vkey(w3)}\n`;
const base = `log ${vkey(log)}\n${witnesses}`;

function policyOf(text: string) {
  const policy = parsePolicy(nodeHashing, text);
  if (!policy.ok) throw new Error(JSON.stringify(policy.error));
  return policy.value;
}

describe("a policy", () => {
  it("is read with its logs, witnesses, groups and quorum, whatever comments and spaces stand between", () => {
    const policy = policyOf(
      `# tin cậy ai\n\n  log\t${vkey(log)}  https://log.example \n${witnesses}group hai 2 W1 W2\ngroup tat-ca all hai W3\nquorum tat-ca\n`,
    );
    expect(policy).toEqual({
      logs: [log.key],
      witnesses: [
        { name: "W1", key: w1.key },
        { name: "W2", key: w2.key },
        { name: "W3", key: w3.key },
      ],
      groups: [
        { name: "hai", members: ["W1", "W2"], threshold: 2 },
        { name: "tat-ca", members: ["hai", "W3"], threshold: 2 },
      ],
      quorum: "tat-ca",
    });
  });

  it("may know no log and ask for no witness", () => {
    expect(policyOf("quorum none")).toEqual({ logs: [], witnesses: [], groups: [], quorum: null });
  });

  it.each([
    ["no quorum", base, "quorum-missing"],
    ["two quorums", `${base}quorum W1\nquorum W2\n`, "quorum-twice"],
    ["a quorum of nobody it knows", `${base}quorum W9\n`, "name-unknown"],
    ["a quorum of two words", `${base}quorum W1 W2\n`, "line-unknown"],
    ["a quorum that is named only later", `quorum W1\n${base}`, "name-unknown"],
    ["a word that means nothing", `${base}quota W1\nquorum none\n`, "line-unknown"],
    ["a log without a key", "log\nquorum none\n", "line-unknown"],
    ["a log with two addresses", `log ${vkey(log)} a b\nquorum none\n`, "line-unknown"],
    ["a log with a witness's key", `log ${vkey(w1)}\nquorum none\n`, "key-type"],
    ["a log twice", `${base}log ${vkey(log)}\nquorum none\n`, "key-twice"],
    ["a key that is no key", "log nothing\nquorum none\n", "key-shape"],
    ["a witness without a key", "witness W1\nquorum none\n", "line-unknown"],
    ["a witness with two addresses", `witness W1 ${vkey(w1)} a b\nquorum none\n`, "line-unknown"],
    ["a witness with a log's key", `witness W1 ${vkey(log)}\nquorum none\n`, "key-type"],
    ["a witness twice", `${base}witness W4 ${vkey(w1)}\nquorum none\n`, "key-twice"],
    ["two witnesses of one name", `${base}witness W1 ${vkey(testKey("w9", "witness"))}\nquorum none\n`, "name-taken"],
    ["a witness called none", `witness none ${vkey(w1)}\nquorum none\n`, "name-taken"],
    ["a group of nobody", `${base}group G any\nquorum none\n`, "line-unknown"],
    ["a group named like a witness", `${base}group W1 any W2\nquorum none\n`, "name-taken"],
    ["a group called none", `${base}group none any W2\nquorum none\n`, "name-taken"],
    ["a member that is not known", `${base}group G any W9\nquorum none\n`, "name-unknown"],
    ["none as a member", `${base}group G any none\nquorum none\n`, "name-unknown"],
    ["a group within itself", `${base}group G any G\nquorum none\n`, "name-unknown"],
    ["a member twice", `${base}group G any W1 W1\nquorum none\n`, "name-taken"],
    ["a member of two groups", `${base}group G any W1\ngroup H any W1\nquorum none\n`, "name-taken"],
    ["none of its members", `${base}group G 0 W1\nquorum none\n`, "threshold"],
    ["more than its members", `${base}group G 3 W1 W2\nquorum none\n`, "threshold"],
    ["a threshold with a leading zero", `${base}group G 01 W1\nquorum none\n`, "threshold"],
    ["a threshold in words", `${base}group G most W1\nquorum none\n`, "threshold"],
    ["a carriage return", `${base}quorum none\r\n`, "control-character"],
    ["DEL in a comment", `# \x7f\n${base}quorum none\n`, "control-character"],
    ["no end", "#".repeat(262_145), "too-long"],
  ])("is refused with %s", (_, text, reason) => {
    expect(parsePolicy(nodeHashing, text)).toMatchObject({ ok: false, error: { what: "policy", reason } });
  });

  it("names the line that is wrong", () => {
    expect(parsePolicy(nodeHashing, `${base}\n# x\ngroup G any W9\n`)).toMatchObject({ error: { line: 7 } });
    expect(parsePolicy(nodeHashing, "log x\n")).toMatchObject({ error: { what: "policy", line: 1 } });
    expect(parsePolicy(nodeHashing, "a\tb\n\x01")).toMatchObject({ error: { line: 1 } });
  });

  it("holds 256 logs and no more", () => {
    const logs = Array.from({ length: 257 }, (_, at) => `log ${vkey(testKey(`log-${at}`))}\n`);
    expect(policyOf(`${logs.slice(1).join("")}quorum none`).logs).toHaveLength(256);
    expect(parsePolicy(nodeHashing, `${logs.join("")}quorum none`)).toMatchObject({
      error: { reason: "too-long", line: 257 },
    });
  });

  it("holds 256 groups and no more", () => {
    const groups = Array.from({ length: 257 }, (_, at) => `group g${at} any ${at === 0 ? "W1" : `g${at - 1}`}\n`);
    expect(policyOf(`${base}${groups.slice(1).join("").replace("g0", "W1")}quorum none`).groups).toHaveLength(256);
    expect(parsePolicy(nodeHashing, `${base}${groups.join("")}quorum none`)).toMatchObject({
      error: { reason: "too-long" },
    });
  });
});

describe("a quorum", () => {
  it("of groups is reached as their thresholds say", () => {
    const policy = policyOf(`${base}group hai 2 W1 W2\ngroup ca-hai all hai W3\nquorum ca-hai\n`);
    expect(reachesQuorum(policy, [w1.key, w2.key, w3.key])).toBe(true);
    expect(reachesQuorum(policy, [w1.key, w3.key])).toBe(false);
    expect(reachesQuorum(policy, [w1.key, w2.key])).toBe(false);
  });

  it("of one witness needs that one", () => {
    const policy = policyOf(`${base}quorum W2\n`);
    expect([reachesQuorum(policy, [w2.key]), reachesQuorum(policy, [w1.key, w3.key])]).toEqual([true, false]);
  });

  it("none is always reached", () => {
    expect(reachesQuorum(policyOf(`${base}quorum none`), [])).toBe(true);
  });

  it("is never lost when another witness signs too", () => {
    const seen = fc.subarray([w1.key, w2.key, w3.key]);
    const quorums = fc.constantFrom("any", "all", "1", "2", "3");
    fc.assert(
      fc.property(seen, seen, quorums, (some, others, threshold) => {
        const policy = policyOf(`${base}group G ${threshold} W1 W2 W3\nquorum G`);
        const more = [...new Set([...some, ...others])];
        expect(!reachesQuorum(policy, some) || reachesQuorum(policy, more)).toBe(true);
      }),
    );
  });
});

describe("a head, judged by a policy", () => {
  const text = treeHeadText({ origin: log.key.name, size: 3, root: "cd".repeat(32), extensions: [] });
  const headBy = async (signers: ReadonlyArray<ReturnType<typeof testKey>>): Promise<string> => {
    let note = { text, signatures: [] as ReadonlyArray<Awaited<ReturnType<typeof signText>>> };
    for (const signer of signers) {
      note = withSignature(
        note,
        signer.key.type === "log" ? await signText(text, signer) : await cosignText(text, signer, 7),
      );
    }
    return noteText(note);
  };

  it("is anchored once others have seen it, and not before", async () => {
    const policy = policyOf(`${base}quorum none`);
    expect(checkHead(nodeSignatures, policy, await headBy([log]))).toMatchObject({
      value: { anchored: false, witnesses: [] },
    });
    expect(checkHead(nodeSignatures, policy, await headBy([log, w1]))).toMatchObject({
      ok: true,
      value: { anchored: true, head: { size: 3 }, logs: [{ key: log.key }], witnesses: [{ key: w1.key, time: 7 }] },
    });
  });

  it("is not enough without the quorum, and says who has seen it", async () => {
    const policy = policyOf(`${base}group G 2 W1 W2 W3\nquorum G`);
    expect(checkHead(nodeSignatures, policy, await headBy([log, w1]))).toMatchObject({
      ok: false,
      error: { _tag: "QuorumMissed", quorum: "G", checked: { anchored: false, witnesses: [{ key: w1.key }] } },
    });
    expect(checkHead(nodeSignatures, policy, await headBy([log, w3, w1]))).toMatchObject({ value: { anchored: true } });
  });

  it("is of a log that is not ours when its own log has not signed", async () => {
    const stranger = testKey("other.example");
    const policy = policyOf(`${base}log ${vkey(stranger)}\nquorum none`);
    expect(checkHead(nodeSignatures, policy, await headBy([stranger, w1]))).toMatchObject({
      error: { _tag: "OtherOrigin", signers: [stranger.key.name, w1.key.name], head: { size: 3 } },
    });
    expect(checkHead(nodeSignatures, policy, await headBy([w1]))).toMatchObject({ error: { _tag: "OtherOrigin" } });
  });

  it("is refused for what its note or its text lacks", async () => {
    const policy = policyOf(`${base}quorum none`);
    expect(checkHead(nodeSignatures, policy, "x")).toMatchObject({ error: { _tag: "Malformed", what: "note" } });
    expect(checkHead(nodeSignatures, policyOf("quorum none"), await headBy([log]))).toMatchObject({
      error: { _tag: "UnknownSigners" },
    });
    const noHead = noteText({ text: "x\n", signatures: [await signText("x\n", log)] });
    expect(checkHead(nodeSignatures, policy, noHead)).toMatchObject({ error: { _tag: "Malformed", what: "head" } });
  });
});

describe("a trust file that is made from keys", () => {
  const ownLog = verifierKeyText(testKey("so-cai.example").key);
  const seers = ["mot.example", "hai.example", "ba.example"].map((name) =>
    verifierKeyText(testKey(name, "witness").key),
  );
  const made = (count: number, quorum: number | "all" | "any" = "all") =>
    policyText(nodeHashing, { logs: [ownLog], witnesses: seers.slice(0, count), quorum });

  it.each([
    [0, "all", null],
    [1, "all", "mot.example"],
    [2, "any", "witnesses"],
    [3, 2, "witnesses"],
  ] as const)("with %i witnesses of which %s count asks for just them", (count, quorum, asked) => {
    const text = made(count, quorum);
    const parsed = text.ok ? parsePolicy(nodeHashing, text.value) : text;
    expect(parsed).toMatchObject({ ok: true, value: { quorum: asked, logs: [{ name: "so-cai.example" }] } });
    expect(parsed.ok && parsed.value.witnesses).toHaveLength(count);
  });

  it("is refused where it asks for more than there are, or names one twice", () => {
    expect(made(2, 3)).toMatchObject({ ok: false, error: { what: "policy" } });
    const twice = [seers[0] ?? "", seers[0] ?? ""];
    expect(policyText(nodeHashing, { logs: [ownLog], witnesses: twice, quorum: "all" })).toMatchObject({ ok: false });
  });
});
