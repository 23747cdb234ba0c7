/** From what callers say of a directive's paper to what the domain speaks of. */
import type { Dated, Unknown } from "@chidao/core";
import type { DocumentIdentity, Provision, ProvisionChange, RegisterDirective, RelatedDocument } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import type { Desk } from "../session.js";
import type {
  IdentityInput,
  MeetingInput,
  NotingInput,
  ProvisionChangeInput,
  ProvisionInput,
  SignerInput,
  TextInput,
  ThroughInput,
} from "../types/inputs.js";
import { withReferenceRead } from "./reference.js";
import { directiveNamed, partyOf, partyOrUnknown } from "./resolve.js";
import { datedOf, documentOf, notStated } from "./values.js";

type Resolved<A> = E.Either<FrontDoorFailure, A>;

export function identityOf(desk: Desk, given: IdentityInput, on: Dated): Resolved<DocumentIdentity> {
  const read = withReferenceRead(given);
  if (E.isLeft(read)) return read;
  const input = read.right;
  const issuer = partyOrUnknown(desk, input.issuer ?? notStated, on);
  if (E.isLeft(issuer)) return issuer;
  return E.right({
    type: input.type ?? notStated,
    number: input.number ?? notStated,
    symbol: input.symbol ?? notStated,
    series: input.series ?? notStated,
    issuer: issuer.right,
    year: input.year ?? notStated,
    issuedOn: datedOf(input.issuedOn ?? notStated),
  });
}

const capacityForm = /^(TM|TUQ|KT|TL|Q)\.?(?=\s|$)/u;

/** The abbreviation at the beginning tells the capacity; other words are kept, and the capacity is not known. */
function capacityOf(words: string): Exclude<RegisterDirective["signedBy"], Unknown>["capacity"] {
  if (words === "own") return "own";
  const abbreviation = capacityForm.exec(words)?.[1] as "TM" | "TUQ" | "KT" | "TL" | "Q" | undefined;
  return abbreviation ?? (words === "" ? notStated : { unknown: "không phải chữ viết tắt đã biết" });
}

export function signerOf(input: Unknown | SignerInput | undefined): RegisterDirective["signedBy"] {
  if (input === undefined) return notStated;
  if ("unknown" in input) return input;
  const { capacity = "", office, name } = input;
  return { capacity: capacityOf(capacity), words: capacity === "own" ? "" : capacity, office, name: personalOf(name) };
}

/** A name is marked as personal, so that it is sealed before anything is decided or stored. */
export function personalOf(name: TextInput): { readonly personal: string } | { readonly unknown: string } {
  return typeof name === "string" ? { personal: name } : name;
}

export function meetingOf(input: MeetingInput | Unknown | null | undefined): RegisterDirective["concludes"] {
  if (input === undefined) return notStated;
  return input === null || "unknown" in input ? input : { on: datedOf(input.on), words: input.words };
}

export function notingOf(
  desk: Desk,
  input: NotingInput | Unknown | null | undefined,
): Resolved<RegisterDirective["notedBy"]> {
  if (input === undefined) return E.right(notStated);
  if (input === null || "unknown" in input) return E.right(input);
  const on = datedOf(input.on);
  const by = partyOf(desk, input.by, on);
  return E.isLeft(by) ? by : E.right({ by: by.right, office: input.office ?? "", on });
}

type WholeText = string | Unknown | undefined;

/** `first`: the ordinal of the first of them where none is given. */
export function provisionsOf(
  inputs: ReadonlyArray<ProvisionInput>,
  text: WholeText,
  first = 1,
): ReadonlyArray<Provision> {
  return inputs.map(({ path, words, ordinal, span }, n) => ({
    path,
    ordinal: ordinal ?? first + n,
    words,
    span: span ?? locate(words, text),
  }));
}

/** Where the words stand, when they stand there exactly once. */
function locate(words: string, text: WholeText): Provision["span"] {
  if (typeof text !== "string") return { unknown: "không có toàn văn" };
  const from = text.indexOf(words);
  if (from < 0) return { unknown: "không thấy trong toàn văn" };
  if (text.indexOf(words, from + 1) >= 0) return { unknown: "có nhiều chỗ trong toàn văn" };
  return { from, to: from + words.length };
}

/** Ordinals of provisions that stay where they are are kept; `known` tells them, and the last one. */
export function changesOf(
  inputs: ReadonlyArray<ProvisionChangeInput>,
  text: WholeText,
  known: ReadonlyArray<Pick<Provision, "path" | "ordinal">>,
): ReadonlyArray<ProvisionChange> {
  let last = Math.max(0, ...known.map(({ ordinal }) => ordinal));
  return inputs.map((change) => {
    if (change.how === "removed") return change;
    const before = known.find(({ path }) => path === change.provision.path)?.ordinal;
    if (change.provision.ordinal === undefined && before === undefined) last += 1;
    const [provision] = provisionsOf([change.provision], text, before ?? last);
    return { how: change.how, provision: provision as Provision };
  });
}

export function throughOf(desk: Desk, input: ThroughInput | undefined): Resolved<RelatedDocument> {
  if (input === undefined) return E.right(notStated);
  if ("document" in input) return E.right({ document: documentOf(input.document) });
  if ("unknown" in input) return E.right(input);
  const directive = directiveNamed(desk, input.directive);
  return E.isLeft(directive) ? directive : E.right({ directive: directive.right });
}
