/** Why a task is not fanned out, for people. */
import type { FanOutRefused } from "@chidao/application";
import type { Text } from "./types/answers.js";

export function fanOutRefusedText({ why, words }: FanOutRefused): Text {
  const said: Readonly<Record<FanOutRefused["why"], Text>> = {
    "not-collective": {
      vi: "Nhiệm vụ này không giao cho tập thể cơ quan nên không chia thành nghĩa vụ của từng cơ quan.",
      en: "The task is not given to a collective, so there are no obligations to give.",
    },
    unknowable: {
      vi: `"${words}": văn bản không nói là những cơ quan nào; hãy nêu từng cơ quan và lý do.`,
      en: `"${words}": the text does not say which bodies are meant; name them, with the reason.`,
    },
    "not-recognised": {
      vi: `"${words}" không phải tên nhóm cơ quan mà sổ biết; hãy nêu nhóm bằng lời khác, hoặc nêu từng cơ quan.`,
      en: `"${words}" is no group that the register knows; name a group in other words, or the bodies.`,
    },
    empty: {
      vi: `Theo sổ, "${words}" không gồm cơ quan nào vào ngày đó.`,
      en: `By the register, nobody belonged to "${words}" on that day.`,
    },
    "not-issued": { vi: "Nhiệm vụ chưa được giao.", en: "The task was not issued." },
    ended: { vi: "Nhiệm vụ đã kết thúc.", en: "The task has ended." },
  };
  return said[why];
}
