/** Examples of everything stored that is not an event's data. Computed by the real code from fixed input. */
import { authorLine, signText, verifierKeyText } from "@chidao/audit";
import {
  authorText,
  Codec,
  canonicalJson,
  canonicalJsonOf,
  claimStreamOf,
  commitmentOf,
  createdIdOf,
  defineEvent,
  eventIdOf,
  eventRegistry,
  type Instant,
  leafHashOf,
  leafHeaderOf,
  type NewEvent,
  newEventsOf,
  normaliseClaimPart,
  normaliseText,
  type RecordedEvent,
  replacePersonal,
  streamName,
  uuidV5,
} from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { testKey } from "../ed25519.js";
import { nodeHashing } from "../hashing.js";
import { assignmentEvents } from "./assignment-events.js";
import { fileDigest, ids, office, on } from "./parts.js";

const commandId = "giao-viec-2023-02-06.1";
const stream = streamName("assignment", ids.assignment);

/** Takes any data: the golden file of the event itself says whether it is what was stored. */
const asStored = new Codec<unknown>("stored", { code: "any", vi: "bất kỳ", en: "anything" }, () => true);

const written: NewEvent | undefined = newEventsOf(
  {
    hashing: nodeHashing,
    // The event as it was first written: in its first schema version.
    registry: eventRegistry([defineEvent("AssignmentIssued", 1, asStored)], []),
    ledger: ids.ledger,
    stream,
    commandId,
    commandDigest: fileDigest,
    correlationId: "phien-2023-02-06",
    causationId: ids.entry,
    assurance: "authenticated",
    basis: [
      { stream: "agency-bo-gia-dinh", revision: 0 },
      { stream: "agency-tinh-vi-du", revision: -1 },
      { stream: streamName("directive", ids.directive), revision: 2 },
    ],
    recordedAt: "2023-02-06T02:15:30.125Z" as Instant,
    software: "chidao 0.1.0",
  },
  [{ type: "AssignmentIssued", data: assignmentEvents["AssignmentIssued.1"] }],
)[0];

export const recorded: RecordedEvent = { ...(written as NewEvent), index: 7, stream, revision: 0 };

const header = leafHeaderOf(nodeHashing, ids.ledger, recorded);

const author = testKey("bo-vi-du.example/van-thu");
const signature = authorLine(await signText(authorText(header), author));
const signedHeader = leafHeaderOf(nodeHashing, ids.ledger, { ...recorded, signature });

const salt = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
const person = "Nguyễn Thị Ví Dụ";

const command = {
  type: "ReceiveAssignment",
  assignment: ids.assignment,
  on: on("2023-02-10"),
  by: office,
  provenance: { kind: "witnessed" },
  officerInCharge: { officer: "cb-0427", name: { personal: person } },
};

const commandWithoutPersons = canonicalJsonOf(replacePersonal(command, () => null));

const key = (issuer: string, symbol: string, number: string) => [issuer, "2023", "văn bản hành chính", symbol, number];

/** Keys that mean the same document stand together; each group has one stream. */
export const claimGroups: ReadonlyArray<ReadonlyArray<ReadonlyArray<string>>> = [
  [
    key("agency:tinh-vi-du", "QĐ-UBND", "07"),
    key("agency:tinh-vi-du", "QĐ-UBND", "7"),
    key("agency:tinh-vi-du", "QĐ-UBND", "  0007 "),
    key("agency:tinh-vi-du", "q\u0111-ubnd", "7"),
    key("agency:tinh-vi-du", "Q\u00d0-UBND", "7"),
    key("agency:tinh-vi-du", "q\u00f0-ubnd", "7"),
    ["agency:tinh-vi-du", "2023", "va\u0306n  ba\u0309n\u00a0ha\u0300nh chi\u0301nh", "QĐ-UBND", "7"],
  ],
  [key("agency:tinh-vi-du", "QĐ-UBND", "70"), key("AGENCY:TINH-VI-DU", "QĐ-UBND", "070")],
  [key("agency:tinh-vi-du", "QD-UBND", "7")],
  [key("words:Ủy ban nhân dân  tỉnh Ví Dụ", "CT-UBND", "0"), key("words:ỦY BAN NHÂN DÂN TỈNH VÍ DỤ", "ct-ubnd", "00")],
  [key("agency:tinh-vi-du", "\u0390", "1")],
];

const claims = claimGroups.flat().map((parts) => ({
  parts: parts.map((part) => [...part].map(asciiOf).join("")),
  normalised: parts.map(normaliseClaimPart),
  stream: claimStreamOf(nodeHashing, parts),
}));

/** Parts are not always NFC, so the golden file writes what is not plain ASCII as `<U+0111>`. */
function asciiOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x20 && code < 0x7f ? character : `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

/** JSON texts and their canonical forms: key order by UTF-16 code units, escapes, integers. */
const acceptedTexts = [
  '{"\\u20ac":1,"\\r":2,"1":3,"\\ud83d\\ude00":4,"\\ue000":5,"\\u00f6":6,"a":7,"A":8,"":9}',
  '"\\u0000a"',
  '"\\u0001\\b\\t\\n\\f\\r\\"\\\\\\/\\u007f\\u2028\\u001f"',
  "[0,-0,1e3,10.0,-9007199254740991,9007199254740991]",
  ' { "b" : [ ] , "a" : { } , "c" : [ true , false , null ] } ',
  '{"Đ":"Thủ tướng; “kết luận”","D":"tiếng Việt"}',
  "[1.5]",
  '{"a":[9007199254740992]}',
  '{"a":{"b/c~d":"e\\u0301"}}',
  '{"e\\u0301":1}',
  '["\\ud800"]',
  '["\\udc00x"]',
  `${"[".repeat(64)}${"]".repeat(64)}`,
  `${"[".repeat(65)}${"]".repeat(65)}`,
];

const canonicalCases = acceptedTexts.map((input) => {
  const result = canonicalJson(JSON.parse(input));
  const shown = input.startsWith("[[[[") ? `${input.length / 2} nested lists` : input;
  if (E.isRight(result)) return { input: shown, canonical: result.right };
  return { input: shown, refused: result.left.issues.map(({ path, expected }) => ({ path, code: expected.code })) };
});

/** By file name, without `.json`. */
export const shapes: Readonly<Record<string, unknown>> = {
  metadata: JSON.parse(recorded.metadata),
  "stored-event": recorded,
  "leaf-header": header,
  "leaf-hash": { of: "leaf-header.json", leafHash: leafHashOf(nodeHashing, header) },
  "leaf-header-signed": signedHeader,
  "author-signature": {
    of: "leaf-header.json",
    signed: authorText(header),
    key: verifierKeyText(author.key),
    signature,
    leafHash: leafHashOf(nodeHashing, signedHeader),
  },
  commitment: { value: person, salt, commitment: commitmentOf(nodeHashing, Buffer.from(salt, "hex"), person) },
  disclosure: { value: person, salt },
  "claim-streams": claims,
  ids: {
    events: [0, 1, 10].map((n) => ({
      ledger: ids.ledger,
      stream,
      commandId,
      n,
      id: eventIdOf(nodeHashing, ids.ledger, stream, commandId, n),
    })),
    created: { ledger: ids.ledger, commandId, id: createdIdOf(nodeHashing, ids.ledger, commandId) },
    rfc9562: {
      namespace: "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
      name: "www.example.com",
      id: uuidV5(nodeHashing, "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com"),
    },
  },
  "command-digest": { digested: commandWithoutPersons, digest: nodeHashing.sha256(commandWithoutPersons) },
  "canonical-json": canonicalCases,
  "normalised-text": { nfd: "Nghi\u0323 \u0111i\u0323nh".length, nfc: normaliseText("Nghi\u0323 \u0111i\u0323nh") },
};
