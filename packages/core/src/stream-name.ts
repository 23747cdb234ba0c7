/** Stream names: `<category>-<id>`. The category is the text before the first dash. */
import { pattern } from "./codec/scalars.js";

export const StreamName = pattern(
  "stream-name",
  /^[a-z]+-[a-z0-9][a-z0-9.-]{0,127}$/,
  "tên luồng dạng loại-mã",
  "a stream name such as category-id",
);

export type StreamCategory =
  | "ledger"
  | "directive"
  | "assignment"
  | "agency"
  | "claim"
  | "calendar"
  | "policy"
  | "personal"
  | "aside";

export function streamName(category: StreamCategory, id: string): string {
  return `${category}-${id}`;
}

export function categoryOf(stream: string): string {
  return stream.slice(0, Math.max(0, stream.indexOf("-")));
}

export function idOf(stream: string): string {
  return stream.slice(stream.indexOf("-") + 1);
}
