/** `node verify.mjs BUNDLE [--policy FILE] [--authors FILE] [--head FILE]... [--lang vi|en] [--json]`, with nothing but Node. */
import { type BundleFile, type BundleFiles, type BundleTools, checkBundle, openZip, type Verdict } from "@chidao/audit";
import { type Language, refusedText, reportLines } from "./report-lines.js";

/** As `chidao verify` ends: nothing disagrees, altered, something could not be checked. */
const exitCodes: Readonly<Record<Verdict, number>> = { anchored: 0, "self-consistent": 0, broken: 5, unchecked: 7 };
const usageExit = 2;
const unreadableExit = 7;

const usage = {
  vi: "Cách dùng: node verify.mjs THƯ-MỤC-HOẶC-TỆP-ZIP [--policy TỆP-TIN-CẬY] [--authors DANH-SÁCH-KHÓA] [--head ĐẦU-CÂY]... [--lang vi|en] [--json]",
  en: "Usage: node verify.mjs FOLDER-OR-ZIP [--policy TRUST-FILE] [--authors KEY-LIST] [--head SIGNED-HEAD]... [--lang vi|en] [--json]",
} as const;

interface Arguments {
  readonly bundle: string;
  readonly policy: string | undefined;
  readonly authors: string | undefined;
  readonly heads: ReadonlyArray<string>;
  readonly json: boolean;
}

export async function runInNode(argv: ReadonlyArray<string>): Promise<number> {
  const language: Language = argv[argv.indexOf("--lang") + 1] === "en" ? "en" : "vi";
  const given = argumentsOf(argv);
  if (given === undefined) {
    process.stderr.write(`${usage.vi}\n${usage.en}\n`);
    return usageExit;
  }
  try {
    return await check(given, language);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return unreadableExit;
  }
}

function argumentsOf(argv: ReadonlyArray<string>): Arguments | undefined {
  const { parseArgs } = process.getBuiltinModule("node:util");
  const options = {
    policy: { type: "string" },
    authors: { type: "string" },
    head: { type: "string", multiple: true },
    lang: { type: "string" },
    json: { type: "boolean" },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [bundle, ...others] = positionals;
    const isLanguage = values.lang === undefined || values.lang === "vi" || values.lang === "en";
    if (bundle === undefined || others.length > 0 || !isLanguage) return undefined;
    const { policy, authors } = values;
    return { bundle, policy, authors, heads: values.head ?? [], json: values.json === true };
  } catch {
    return undefined;
  }
}

async function check({ bundle, policy, authors, heads, json }: Arguments, language: Language): Promise<number> {
  const { readFileSync } = process.getBuiltinModule("node:fs");
  const textOf = (path: string): string => readFileSync(path, "utf8");
  const files = await filesAt(bundle);
  const questions = {
    heads: heads.map(textOf),
    ...(policy === undefined ? {} : { policy: textOf(policy) }),
    ...(authors === undefined ? {} : { authors: textOf(authors) }),
  };
  const checked = files === undefined ? undefined : await checkBundle(nodeTools(), files, questions);
  if (checked?.ok !== true) {
    process.stderr.write(`${refusedText(checked?.error, language)}.\n`);
    return checked === undefined ? unreadableExit : usageExit;
  }
  const report = checked.value;
  const lines = json ? [JSON.stringify(report)] : reportLines(report, language).map(({ text }) => text);
  process.stdout.write(`${lines.join("\n")}\n`);
  return exitCodes[report.verdict];
}

function nodeTools(): BundleTools {
  const { createHash, createPublicKey, verify } = process.getBuiltinModule("node:crypto");
  const digest = (algorithm: string, parts: ReadonlyArray<string | Uint8Array>): string => {
    const whole = createHash(algorithm);
    for (const part of parts) typeof part === "string" ? whole.update(part, "utf8") : whole.update(part);
    return whole.digest("hex");
  };
  /** What stands before the 32 bytes of an Ed25519 key in the form that Node reads (RFC 8410). */
  const prefix = Buffer.from("302a300506032b6570032100", "hex");
  return {
    hashing: {
      sha256: (...parts) => digest("sha256", parts),
      sha1: (...parts) => digest("sha1", parts),
      startSha256: () => {
        const whole = createHash("sha256");
        return { update: (bytes) => void whole.update(bytes), hex: () => whole.digest("hex") };
      },
    },
    signatures: {
      verify: (publicKey, text, signature) => {
        try {
          const key = createPublicKey({ key: Buffer.concat([prefix, publicKey]), format: "der", type: "spki" });
          return verify(null, Buffer.from(text, "utf8"), key, signature);
        } catch {
          return false;
        }
      },
    },
  };
}

/** Undefined for a zip file that is not as bundles are. */
async function filesAt(path: string): Promise<BundleFiles | undefined> {
  const { readdirSync, statSync } = process.getBuiltinModule("node:fs");
  const { join, relative, sep } = process.getBuiltinModule("node:path");
  if (!statSync(path).isDirectory()) {
    const zip = await openZip(fileAt(path));
    return zip.ok ? zip.value : undefined;
  }
  const found = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return new Map(
    found.map((entry) => {
      const place = join(entry.parentPath, entry.name);
      return [relative(path, place).split(sep).join("/"), fileAt(place)];
    }),
  );
}

function fileAt(path: string): BundleFile {
  const { closeSync, openSync, readSync, statSync } = process.getBuiltinModule("node:fs");
  return {
    bytes: statSync(path).size,
    read: async (from, to) => {
      const bytes = new Uint8Array(to - from);
      const file = openSync(path, "r");
      const read = readSync(file, bytes, 0, bytes.length, from);
      closeSync(file);
      if (read < bytes.length) throw new Error(`${path} became shorter while it was read`);
      return bytes;
    },
  };
}
