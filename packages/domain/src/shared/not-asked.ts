/** What an upcaster says of a field that the older version of its event did not ask for. */
import type { Unknown } from "@chidao/core";

/** In the language of the record; the front door tells it in the reader's. */
export const notAsked: Unknown = { unknown: "phiên bản trước không hỏi mục này" };
