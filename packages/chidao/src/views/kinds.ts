/** A kind as callers see it: its words, and what its works ask for. */
import type { AnyKind, Fields } from "@chidao/domain";
import type { FieldInfo, KindInfo } from "../types/answers.js";

export function kindInfo({ name, label, works }: AnyKind): KindInfo {
  return {
    name,
    label,
    works: works.map(({ command, label, fields }) => ({ command, label, fields: fieldInfos(fields) })),
  };
}

export function fieldInfos(fields: Fields): ReadonlyArray<FieldInfo> {
  return Object.entries(fields).map(([name, { label, input, choices, mayBeUnknown, leftOut, item, ...asked }]) => ({
    name,
    label,
    input,
    choices: item?.choices ?? choices,
    mayBeUnknown,
    mayBeLeftOut: mayBeUnknown || leftOut !== undefined,
    each: item?.input ?? null,
    fields: fieldInfos(item?.fields ?? asked.fields),
  }));
}
