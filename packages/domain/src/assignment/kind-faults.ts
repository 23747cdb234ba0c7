/**
 * What is wrong with a set of kinds, before anything is made from it. Kinds from outside are values that somebody else
 * wrote: they are checked by what they are, not by where they come from.
 */
import { isRecord, RuleId, type Text } from "@chidao/core";
import type { AnyKind } from "./kind.js";

export type KindFault =
  | { readonly _tag: "NotAKind"; readonly at: number }
  | { readonly _tag: "KindNameNotReverseDns"; readonly kind: string }
  | { readonly _tag: "KindNameTaken"; readonly kind: string }
  | { readonly _tag: "WorkOutsideKind"; readonly kind: string; readonly name: string }
  | { readonly _tag: "WorkNamedTwice"; readonly kind: string; readonly name: string }
  | { readonly _tag: "FieldNameReserved"; readonly kind: string; readonly name: string }
  | { readonly _tag: "RuleOutsideKind"; readonly kind: string; readonly name: string };

/** What every entry has, and what every command line has a flag for. */
const reserved: ReadonlySet<string> = new Set([
  ...["on", "by", "provenance", "type", "assignment"],
  ...["actor", "commandId", "store", "json", "lang", "kinds", "help", "version"],
]);

export function isReservedField(name: string): boolean {
  return reserved.has(name);
}

/** A domain turned round and a name: `vn.example.audit` is the kind "audit" of example.vn. */
const reverseDns = /^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*){2,}$/;

const functions = ["evolve", "flags", "met", "outcome", "details", "summary", "describe"] as const;

/** True for what `defineKind` makes, whichever copy of this package made it. */
export function isKind(value: unknown): value is AnyKind {
  return (
    isRecord(value) &&
    typeof value["name"] === "string" &&
    isRecord(value["label"]) &&
    Array.isArray(value["works"]) &&
    Array.isArray(value["rules"]) &&
    functions.every((name) => typeof value[name] === "function")
  );
}

/** Faults in the order of the kinds; `builtIn` may have short names, all others are named in reverse DNS. */
export function kindFaults(kinds: ReadonlyArray<unknown>, builtIn: ReadonlyArray<AnyKind>): ReadonlyArray<KindFault> {
  const seen = new Set<string>();
  return kinds.flatMap((kind, at): ReadonlyArray<KindFault> => {
    if (!isKind(kind)) return [{ _tag: "NotAKind", at }];
    const taken: ReadonlyArray<KindFault> = seen.has(kind.name) ? [{ _tag: "KindNameTaken", kind: kind.name }] : [];
    seen.add(kind.name);
    return [...taken, ...(builtIn.includes(kind) ? [] : faultsOf(kind))];
  });
}

function faultsOf({ name: kind, works, rules }: AnyKind): ReadonlyArray<KindFault> {
  const named: ReadonlyArray<KindFault> =
    reverseDns.test(kind) && kind.length <= 100 ? [] : [{ _tag: "KindNameNotReverseDns", kind }];
  const names = works.flatMap((work) => [work.command, work.event.type]);
  const isOwn = (name: string): boolean =>
    name.startsWith(`${kind}/`) && /^[A-Z]\w*$/.test(name.slice(kind.length + 1));
  const isTwice = (name: string, at: number): boolean => names.indexOf(name) !== at;
  return [
    ...named,
    ...names.filter((name) => !isOwn(name)).map((name) => ({ _tag: "WorkOutsideKind" as const, kind, name })),
    ...names.filter(isTwice).map((name) => ({ _tag: "WorkNamedTwice" as const, kind, name })),
    ...works
      .flatMap((work) => Object.keys(work.fields))
      .filter(isReservedField)
      .map((name) => ({ _tag: "FieldNameReserved" as const, kind, name })),
    ...rules
      .filter(({ id }) => !id.startsWith(`${kind}.`) || !RuleId.is(id))
      .map(({ id }) => ({ _tag: "RuleOutsideKind" as const, kind, name: id })),
  ];
}

export function describeKindFault(fault: KindFault): Text {
  switch (fault._tag) {
    case "NotAKind":
      return {
        vi: `Giá trị thứ ${fault.at + 1} không phải một loại nhiệm vụ (tạo bằng defineKind).`,
        en: `Value ${fault.at + 1} is not a kind (make one with defineKind).`,
      };
    case "KindNameNotReverseDns":
      return {
        vi: `Tên loại "${fault.kind}" phải viết theo tên miền đảo ngược, như vn.example.audit.`,
        en: `The kind's name "${fault.kind}" must be in reverse DNS, such as vn.example.audit.`,
      };
    case "KindNameTaken":
      return {
        vi: `Có hai loại nhiệm vụ cùng tên "${fault.kind}".`,
        en: `Two kinds have the name "${fault.kind}".`,
      };
    case "WorkOutsideKind":
      return {
        vi: `"${fault.name}" phải có dạng ${fault.kind}/TênViệc.`,
        en: `"${fault.name}" must have the form ${fault.kind}/Name.`,
      };
    case "WorkNamedTwice":
      return {
        vi: `Loại "${fault.kind}" dùng tên "${fault.name}" hai lần.`,
        en: `The kind "${fault.kind}" uses the name "${fault.name}" twice.`,
      };
    case "FieldNameReserved":
      return {
        vi: `Trường "${fault.name}" của loại "${fault.kind}" trùng với trường hoặc cờ chung của mọi lệnh.`,
        en: `The field "${fault.name}" of the kind "${fault.kind}" is a field or a flag that every command has.`,
      };
    case "RuleOutsideKind":
      return {
        vi: `Mã quy tắc "${fault.name}" phải bắt đầu bằng "${fault.kind}.".`,
        en: `The rule id "${fault.name}" must start with "${fault.kind}.".`,
      };
  }
}
