/**
 * What read models are made by: the version of their tables, and every event definition that their rows went through.
 * Rows of another key are not read; they are built anew.
 */
import { createHash } from "node:crypto";
import type { EventRegistry } from "@chidao/core";
import { modelsVersion } from "../tables/index.js";

export function modelsKey({ definitions, kinds }: EventRegistry): string {
  const known = [...definitions.values()].map(({ type, schema }) => `${type} ${schema}`).sort();
  const text = JSON.stringify([known, [...kinds].sort()]);
  return `${modelsVersion}-${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
}
