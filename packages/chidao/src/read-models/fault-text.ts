/** What is wrong with a file of read models, in words. The ledger itself is never touched by any of it. */
import type { ViewsFault } from "@chidao/views-sqlite";
import type { Text } from "../types/answers.js";

export type ReadModelsFailure = ViewsFault | NoReadModels | ReadModelsOutdated;

/** No place is known for read models. */
export interface NoReadModels {
  readonly _tag: "NoReadModels";
}

/** The file holds no read models that this release reads. */
export interface ReadModelsOutdated {
  readonly _tag: "ReadModelsOutdated";
  readonly file: string;
}

/** `undefined` for what the store or an event is to blame for. */
export function readModelsText(failure: ReadModelsFailure): Text | undefined {
  switch (failure._tag) {
    case "NoReadModels":
      return {
        vi: "Kho này không có tệp mô hình đọc.",
        en: "This store has no file of read models.",
      };
    case "ReadModelsOutdated":
      return {
        vi: `${failure.file} không có mô hình đọc của phiên bản này; hãy dựng lại bằng chidao replay --rebuild.`,
        en: `${failure.file} holds no read models of this release; build them with chidao replay --rebuild.`,
      };
    case "RunnerBusy": {
      const { holder } = failure;
      const who = holder === undefined ? "" : ` (${holder.host}, pid ${holder.pid}, ${holder.since})`;
      return {
        vi: `Một tiến trình khác đang cập nhật mô hình đọc${who}.`,
        en: `Another process is feeding the read models${who}.`,
      };
    }
    case "NotViews":
      return failure.cause === "missing"
        ? {
            vi: `Chưa có mô hình đọc ở ${failure.file}; hãy dựng bằng chidao replay.`,
            en: `There are no read models at ${failure.file}; build them with chidao replay.`,
          }
        : {
            vi: `${failure.file} không phải tệp mô hình đọc của Chidao: ${failure.cause}.`,
            en: `${failure.file} is not a file of Chidao's read models: ${failure.cause}.`,
          };
    case "ViewsOfAnotherLedger":
      return {
        vi: `${failure.file} là mô hình đọc của sổ cái khác (${failure.found}).`,
        en: `${failure.file} holds the read models of another ledger (${failure.found}).`,
      };
    default:
      return undefined;
  }
}
