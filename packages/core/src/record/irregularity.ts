/**
 * An irregularity: a rule of law or practice that a recorded entry breaks. It is an event of the same append as the
 * entry, so it can't be lost, and it never prevents the entry. What the rule says is looked up by rule and version.
 */
import { Codec, type TypeOf } from "../codec/codec.js";
import { integer, oneOf, pattern } from "../codec/scalars.js";
import { isRecord, struct } from "../codec/structures.js";
import { Uuid } from "../identifiers.js";
import { entryFields } from "./entry-data.js";
import { defineEvent } from "./event-definition.js";

export const Severity = oneOf("advisory", "irregular", "serious");
export type Severity = TypeOf<typeof Severity>;

export const RuleId = pattern(
  "rule-id",
  /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/,
  "mã quy tắc như deadline.extended-after-due",
  "a rule id such as deadline.extended-after-due",
);

/** The facts that the rule looked at: flat, so that any reader can show them. */
export const RuleFacts = new Codec<Readonly<Record<string, string | number | boolean>>>(
  "rule-facts",
  { code: "rule-facts", vi: "đối tượng phẳng", en: "a flat object of texts, whole numbers and booleans" },
  (value) =>
    isRecord(value) &&
    Object.values(value).every(
      (fact) => typeof fact === "string" || typeof fact === "boolean" || Number.isSafeInteger(fact),
    ),
);

export const IrregularityFlagged = defineEvent(
  "IrregularityFlagged",
  1,
  struct({
    ...entryFields,
    about: Uuid,
    rule: RuleId,
    ruleVersion: integer(1),
    severity: Severity,
    facts: RuleFacts,
  }),
);
export type IrregularityFlagged = TypeOf<typeof IrregularityFlagged.data>;
