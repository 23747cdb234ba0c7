/** How far work has come that takes long, with its rate and what is left where they are known. */
import type { Text } from "chidao";
import type { Progress } from "../output/progress.js";

const counted =
  (vi: string, en: string) =>
  ({ done, total, perSecond, secondsLeft }: Progress): Text => ({
    vi: `${done}${total === null ? "" : `/${total}`} ${vi}, ${perSecond} ${vi}/giây${
      secondsLeft === null ? "" : `, còn khoảng ${secondsLeft} giây`
    }`,
    en: `${done}${total === null ? "" : ` of ${total}`} ${en}, ${perSecond} a second${
      secondsLeft === null ? "" : `, about ${secondsLeft} seconds left`
    }`,
  });

export const progressWords = {
  entries: counted("mục", "entries"),
  rows: counted("dòng", "rows"),
} as const;
