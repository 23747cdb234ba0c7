/** The words before a limit that tie the task to it: trước, chậm nhất, trong, vào, từ. */
import type { Bound } from "@chidao/domain";

/** Longer phrases first, since "chậm nhất là trước" is "before" and "chậm nhất" is not. */
const phrases: ReadonlyArray<readonly [RegExp, Bound]> = [
  [/^(?:(?:chậm|muộn) nhất (?:là )?)?(?:xong )?trước(?: hết)?(?: thời điểm)?(?: |$)/, "before"],
  [/^(?:chậm|muộn) nhất(?: là)?(?: đến hết| đến| vào| trong| hết| ngay trong)?(?: |$)/, "until"],
  [
    /^(?:không (?:muộn|chậm|quá) hơn|không quá|hạn (?:cuối|chót)(?: là)?|thời hạn cuối(?: cùng)?(?: là)?)(?: |$)/,
    "until",
  ],
  [/^(?:cho )?(?:đến hết|đến khi hết|hết|đến)(?: |$)/, "until"],
  [/^(?:ngay )?trong (?:thời hạn|thời gian|vòng|khoảng)(?: không quá| tối đa)?(?: |$)/, "within"],
  [/^(?:ngay )?trong(?= ngày(?: \d| làm việc \d))(?: |$)/, "on"],
  [/^(?:ngay )?trong(?: |$)/, "within"],
  [/^(?:vào|tại|đúng|ngay)(?: |$)/, "on"],
  [/^(?:bắt đầu từ|kể từ|tính từ|từ)(?: |$)/, "from"],
];

export interface Bounded {
  readonly bound: Bound;
  /** What follows. */
  readonly rest: string;
}

export function readBound(words: string): Bounded {
  for (const [phrase, bound] of phrases) {
    const found = phrase.exec(words);
    if (found !== null) return { bound, rest: words.slice(found[0].length).trim() };
  }
  return { bound: "not-stated", rest: words };
}
