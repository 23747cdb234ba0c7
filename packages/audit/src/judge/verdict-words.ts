/** What a verdict means, in Vietnamese and English, and what it does not mean. */
import type { Anchor, Text, Verdict } from "./step.js";

/** What was checked: as a sentence begins with it, and what is said when it was changed. */
export interface Checked {
  readonly name: Text;
  readonly changed: Text;
}

/** Records that were read, and how many of them a signature covers, and somebody outside has seen. */
export interface Covered {
  readonly size: number;
  readonly signedSize: number;
  readonly anchored: Anchor | null;
}

export function verdictMeaning(
  verdict: Verdict,
  { name, changed }: Checked,
  { size, signedSize, anchored }: Covered,
): Text {
  switch (verdict) {
    case "broken":
      return changed;
    case "unchecked":
      return {
        vi: "Không thấy chỗ nào sai, nhưng có phần không kiểm tra được.",
        en: "Nothing disagrees, but something could not be checked.",
      };
    case "self-consistent":
      return {
        vi: `${name.vi} tự khớp với chính nó${signedSize === 0 ? "" : ` và với chữ ký trên ${signedSize} mục đầu`}. Chưa có ai bên ngoài thấy: người giữ sổ và khóa vẫn có thể viết lại tất cả.`,
        en: `${name.en} agrees with itself${signedSize === 0 ? "" : ` and with signatures over its first ${signedSize} records`}. Nobody outside has seen it: whoever holds the ledger and its key could have rewritten all of it.`,
      };
    case "anchored": {
      const covered = anchored?.size ?? 0;
      return {
        vi: `${covered} mục đầu đúng như bên ngoài đã thấy; ${size - covered} mục sau đó chỉ tự khớp.`,
        en: `The first ${covered} records are those that somebody outside has seen; the ${size - covered} after them agree with themselves only.`,
      };
    }
  }
}
