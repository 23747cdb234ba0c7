/** `@chidao/audit`: was the record altered? Proofs, signed heads, receipts, witnesses and policies; pure. */
export { authorLine } from "./author/author-line.js";
export {
  type AuthorKey,
  type AuthorKeyGiven,
  type AuthorList,
  authorKeyLine,
  parseAuthorList,
} from "./author/author-list.js";
export { authorsStep, meaningOfFailure } from "./author/authors-step.js";
export { type AuthorFinding, type AuthorRule, checkAuthor } from "./author/check-author.js";
export { type AuthorCounts, type AuthorsFound, authorCounts, readAuthors } from "./author/read-authors.js";
export {
  type BundleFile,
  type BundleFiles,
  type BundleHashing,
  type Digest,
  digestOf,
} from "./bundle/bundle-files.js";
export {
  leavesName,
  parseLeafLine,
  type RecordTexts,
  recordLine,
  recordsName,
  type StreamEnd,
  type StreamRole,
  streamLine,
  streamsName,
  typesName,
} from "./bundle/bundle-lines.js";
export { scopeWords } from "./bundle/bundle-words.js";
export { type BundleQuestions, type BundleTools, checkBundle, signaturesAsked } from "./bundle/check-bundle.js";
export type { BundleReport, BundleStepName } from "./bundle/judge-bundle.js";
export {
  type BundledFile,
  type Exporter,
  type Manifest,
  manifestName,
  manifestText,
  type Scope,
} from "./bundle/manifest.js";
export { type BrokenLine, countTypes, type LineRule, type TypesCounted } from "./bundle/read-bundle.js";
export { headName, keysFolder } from "./bundle/small-files.js";
export { type Json, sortedJson } from "./bundle/sorted-json.js";
export { crc32, directory, localHeader, openZip, type ZipEntry, zipBytesMax, zipFilesMax } from "./bundle/zip.js";
export { base64Of, base64OfHash, bytesOfBase64, hashOfBase64, hexOf } from "./encoding/base64.js";
export { countOf } from "./encoding/count.js";
export { textOfUtf8, utf8Of } from "./encoding/utf8.js";
export { parseTreeHead, type TreeHead, treeHeadText } from "./head/tree-head.js";
export { headWords } from "./judge/head-words.js";
export {
  type Complaint,
  givenHeadsStep,
  judgePolicy,
  knownKeys,
  type PolicyJudged,
  type RootsFound,
  rootComplaint,
  signatureComplaint,
  witnessSeen,
} from "./judge/judge-heads.js";
export { brokenRecordWords, brokenRuleWords } from "./judge/record-words.js";
export { bundleStepLabels, checkOutcomeLabels, checkVerdictLabels } from "./judge/report-words.js";
export {
  type Anchor,
  type CheckOutcome,
  type Evidence,
  evidenceOf,
  type Step,
  step,
  type Text,
  type Verdict,
  verdictOf,
  type WitnessSeen,
} from "./judge/step.js";
export { type Checked, type Covered, verdictMeaning } from "./judge/verdict-words.js";
export {
  type BrokenRecord,
  brokenTold,
  firstBroken,
  type LogFound,
  type LogQuestions,
  type LogReader,
  ledgerOf,
  logReader,
} from "./log/check-log.js";
export { type Actor, type AssuranceLevel, actorIn, assuranceLevels } from "./log/said.js";
export {
  type AssuranceCounts,
  type ClockStep,
  clockStepsMax,
  readWriters,
  type SignatureCounts,
  type SignatureState,
  signatureStates,
  type WriterFound,
  type WritersFound,
  type WritersReader,
} from "./log/writers.js";
export type { FormName, Malformed, MalformedReason } from "./malformed.js";
export { malformedWords } from "./malformed-words.js";
export { type Cosignature, cosignatureBytes, cosignatureOf, cosignedText } from "./note/cosignature.js";
export {
  type Note,
  type NoteSignature,
  noteLengthMax,
  noteText,
  parseNote,
  signatureLine,
  signaturesMax,
} from "./note/note.js";
export {
  type KeysAlike,
  type NoteFault,
  type OpenedNote,
  openNote,
  type SignatureFailed,
  type Signer,
  type UnknownSigners,
} from "./note/open-note.js";
export { cosignText, signText, withSignature } from "./note/sign-note.js";
export {
  isKeyName,
  type KeyType,
  parseVerifierKey,
  type VerifierKey,
  verifierKey,
  verifierKeyText,
} from "./note/verifier-key.js";
export {
  type CheckedHead,
  checkHead,
  type HeadFault,
  type OtherOrigin,
  type QuorumMissed,
} from "./policy/check-head.js";
export {
  type Policy,
  type PolicyGroup,
  type PolicyWitness,
  parsePolicy,
  policyEntriesMax,
  policyLengthMax,
  reachesQuorum,
} from "./policy/policy.js";
export { policyText, type Trusted } from "./policy/policy-text.js";
export {
  type ConsistencyClaim,
  type ConsistencyRefuted,
  consistencyProof,
  type SizedRoot,
  verifyConsistency,
} from "./proof/consistency.js";
export {
  type InclusionClaim,
  type InclusionRefuted,
  inclusionProof,
  verifyInclusion,
} from "./proof/inclusion.js";
export { rootAt, type TreeHashes } from "./proof/tree-hashes.js";
export { type Tiles, type TreeIndex, tileLevel, tilesFor, treeIndex } from "./proof/tree-index.js";
export { type CheckedReceipt, checkReceipt } from "./receipt/check-receipt.js";
export { type CheckedEntry, checkEntry, entryBytes, type ReceiptEntry } from "./receipt/entry.js";
export { parseReceipt, proofHashesMax, type Receipt, receiptLengthMax, receiptText } from "./receipt/receipt.js";
export {
  type Candidate,
  type Drawn,
  drawSample,
  type Sample,
  type SampleRequest,
  type Stratum,
  ticketOf,
} from "./sample/draw-sample.js";
export type { Signatures, SigningKey } from "./signatures.js";
export {
  type Considered,
  considerHead,
  type Inconsistent,
  type OldSizeDiffers,
  originOf,
  type RolledBack,
  type SplitView,
  type WitnessRefusal,
} from "./witness/consider.js";
export { parseWitnessRequest, type WitnessRequest, witnessRequestText } from "./witness/request.js";
