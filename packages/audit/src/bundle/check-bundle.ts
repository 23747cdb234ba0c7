/**
 * Checks an evidence bundle with nothing but itself and what the checker brings: each step says passed, failed, could
 * not be checked, or that there was nothing to check, and the verdict never says more than the steps do.
 */
import { type Outcome, succeed } from "@chidao/core/store";
import { parseAuthorList } from "../author/author-list.js";
import { readAuthors } from "../author/read-authors.js";
import { knownKeys, signatureComplaint } from "../judge/judge-heads.js";
import type { Malformed } from "../malformed.js";
import { parseNote } from "../note/note.js";
import { parsePolicy } from "../policy/policy.js";
import type { Signatures } from "../signatures.js";
import { type BundleFiles, type BundleHashing, digestOf } from "./bundle-files.js";
import { type BundleReport, type FileFound, judgeBundle } from "./judge-bundle.js";
import { readBundle } from "./read-bundle.js";
import { headsIn, keysIn, manifestIn } from "./small-files.js";

export interface BundleTools {
  readonly hashing: BundleHashing;
  readonly signatures: Signatures;
}

export interface BundleQuestions {
  /** The text of a trust file that the checker brings: whose heads count, and which witnesses. */
  readonly policy?: string;
  /** The text of a list of authors' keys that the checker brings: whose signatures under records count, and for whom. */
  readonly authors?: string;
  /** Signed heads that were kept elsewhere, as texts: the records must be those that they tell of. */
  readonly heads?: ReadonlyArray<string>;
  /** Told now and then how many records were read, and how many there are to read. */
  readonly onProgress?: (done: number, of: number | null) => void;
}

/** What makes no sense as a question is refused; all that a bundle can be is answered by a report. */
export async function checkBundle(
  tools: BundleTools,
  files: BundleFiles,
  questions: BundleQuestions = {},
): Promise<Outcome<BundleReport, Malformed>> {
  const policy = questions.policy === undefined ? undefined : parsePolicy(tools.hashing, questions.policy);
  if (policy?.ok === false) return policy;
  const authors = questions.authors === undefined ? undefined : parseAuthorList(tools.hashing, questions.authors);
  if (authors?.ok === false) return authors;
  const manifest = await manifestIn(files);
  const kept = await headsIn(files);
  const keys = await keysIn(tools.hashing, files);
  const given = questions.heads ?? [];
  const sizes = [...kept.map(({ size }) => size), ...given.map((text) => Number(text.split("\n")[1]))];
  const of = manifest?.ok === true ? manifest.value.size : null;
  const found = await readBundle(tools.hashing, files, {
    sizes,
    authors: readAuthors(tools.signatures, authors?.value),
    onProgress: (done) => questions.onProgress?.(done, of),
  });
  const digests = await allDigests(tools.hashing, files, found.digests);
  return succeed(
    judgeBundle(tools.signatures, {
      ...{ manifest, files: digests, found, kept, keys, given },
      policy: policy?.value,
      isAuthorListGiven: authors !== undefined,
    }),
  );
}

/** Which checks of signatures a bundle asks for: for machines that can only answer later, and ask before. */
export async function signaturesAsked(
  hashing: BundleHashing,
  files: BundleFiles,
  questions: BundleQuestions,
): Promise<ReadonlyArray<Parameters<Signatures["verify"]>>> {
  const asked: Array<Parameters<Signatures["verify"]>> = [];
  const noting: Signatures = {
    verify: (...question) => {
      asked.push(question);
      return true;
    },
  };
  const policy = questions.policy === undefined ? undefined : parsePolicy(hashing, questions.policy);
  const known = knownKeys(await keysIn(hashing, files), policy?.ok === true ? policy.value : undefined);
  const texts = [...(await headsIn(files)).map(({ text }) => text), ...(questions.heads ?? [])];
  for (const text of texts) {
    const note = parseNote(text);
    if (note.ok) signatureComplaint(noting, known, note.value, 0);
  }
  const authors = questions.authors === undefined ? undefined : parseAuthorList(hashing, questions.authors);
  if (authors?.ok === true)
    await readBundle(hashing, files, { sizes: [], authors: readAuthors(noting, authors.value) });
  return asked;
}

async function allDigests(
  hashing: BundleHashing,
  files: BundleFiles,
  known: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, FileFound>> {
  const found = new Map<string, FileFound>();
  for (const [name, file] of files) {
    const sha256 = known.get(name) ?? (await digestOf(hashing, file));
    found.set(name, { bytes: file.bytes, sha256 });
  }
  return found;
}
