/** The page: files are chosen and read in the browser, and nothing leaves it. */
import {
  type BundleFile,
  type BundleFiles,
  type BundleQuestions,
  checkBundle,
  hexOf,
  openZip,
  type Signatures,
  signaturesAsked,
} from "@chidao/audit";
import { type Language, refusedText, reportLines } from "./report-lines.js";
import { plainHashing } from "./sha256.js";

const words = {
  choose: {
    vi: "Hãy chọn tệp zip hoặc thư mục của gói chứng cứ.",
    en: "Choose the zip file or the folder of a bundle.",
  },
  read: { vi: "mục đã đọc", en: "records read" },
  noEd25519: {
    vi: "Trình duyệt này không kiểm tra được chữ ký Ed25519; hãy dùng trình duyệt mới hơn hoặc Node.",
    en: "This browser can't check Ed25519 signatures; use a newer one, or Node.",
  },
} as const;

export function startPage(page: Document): void {
  const element = <E extends HTMLElement>(id: string): E => page.getElementById(id) as E;
  const form = element<HTMLFormElement>("form");
  const output = element<HTMLElement>("report");
  const language = (): Language =>
    page.querySelector<HTMLInputElement>("input[name=lang]:checked")?.value === "en" ? "en" : "vi";
  const say = (text: string, outcome = ""): void => {
    const line = page.createElement("li");
    line.textContent = text;
    line.className = outcome;
    output.append(line);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    output.replaceChildren();
    output.setAttribute("aria-busy", "true");
    const chosen = {
      bundle: [...(element<HTMLInputElement>("zip").files ?? []), ...(element<HTMLInputElement>("folder").files ?? [])],
      policy: element<HTMLInputElement>("policy").files?.[0],
      authors: element<HTMLInputElement>("authors").files?.[0],
      heads: [...(element<HTMLInputElement>("heads").files ?? [])],
    };
    const progress = element<HTMLElement>("progress");
    const onProgress = (done: number, of: number | null): void => {
      progress.textContent = `${done}${of === null ? "" : `/${of}`} ${words.read[language()]}`;
    };
    check(chosen, language(), onProgress, say)
      .catch((error: unknown) => say(String(error), "fail"))
      .finally(() => {
        progress.textContent = "";
        output.setAttribute("aria-busy", "false");
      });
  });
}

interface Chosen {
  readonly bundle: ReadonlyArray<File>;
  readonly policy: File | undefined;
  readonly authors: File | undefined;
  readonly heads: ReadonlyArray<File>;
}

async function check(
  chosen: Chosen,
  language: Language,
  onProgress: NonNullable<BundleQuestions["onProgress"]>,
  say: (text: string, outcome?: string) => void,
): Promise<void> {
  if (chosen.bundle.length === 0) return say(words.choose[language], "fail");
  const files = await filesOf(chosen.bundle);
  if (files === undefined) return say(refusedText(undefined, language), "fail");
  const questions: BundleQuestions = {
    heads: await Promise.all(chosen.heads.map((file) => file.text())),
    ...(chosen.policy === undefined ? {} : { policy: await chosen.policy.text() }),
    ...(chosen.authors === undefined ? {} : { authors: await chosen.authors.text() }),
    onProgress,
  };
  const signatures = await answered(await signaturesAsked(plainHashing, files, questions));
  if (signatures === undefined) return say(words.noEd25519[language], "could-not-check");
  const checked = await checkBundle({ hashing: plainHashing, signatures }, files, questions);
  if (!checked.ok) return say(refusedText(checked.error, language), "fail");
  for (const { text, outcome } of reportLines(checked.value, language)) {
    say(text, outcome === "verdict" ? `verdict ${checked.value.verdict}` : outcome);
  }
}

/** A folder's files bear its name before theirs. Undefined for a zip file that is not as bundles are. */
async function filesOf(chosen: ReadonlyArray<File>): Promise<BundleFiles | undefined> {
  const [first] = chosen;
  if (first !== undefined && first.webkitRelativePath === "") {
    const zip = await openZip(fileOf(first));
    return zip.ok ? zip.value : undefined;
  }
  const nameOf = ({ webkitRelativePath: path }: File): string => path.slice(path.indexOf("/") + 1);
  return new Map(chosen.map((file) => [nameOf(file), fileOf(file)]));
}

const fileOf = (file: File): BundleFile => ({
  bytes: file.size,
  read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
});

type Asked = Awaited<ReturnType<typeof signaturesAsked>>;

/** A browser answers later, so all that will be asked is asked before. Undefined where it knows no Ed25519. */
async function answered(asked: Asked): Promise<Signatures | undefined> {
  const keyOf = ([publicKey, text, signature]: Asked[number]): string =>
    `${hexOf(publicKey)} ${hexOf(signature)} ${text}`;
  const answers = new Map<string, boolean>();
  for (const question of asked) {
    const answer = await isSignature(...question);
    if (answer === undefined) return undefined;
    answers.set(keyOf(question), answer);
  }
  return { verify: (...question) => answers.get(keyOf(question)) ?? false };
}

async function isSignature(publicKey: Uint8Array, text: string, signature: Uint8Array): Promise<boolean | undefined> {
  const bytes = (some: Uint8Array): ArrayBuffer => Uint8Array.from(some).buffer;
  try {
    const key = await crypto.subtle.importKey("raw", bytes(publicKey), { name: "Ed25519" }, false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, bytes(signature), new TextEncoder().encode(text));
  } catch (error) {
    const { name } = error as Error;
    return name === "DataError" || name === "OperationError" ? false : undefined;
  }
}
