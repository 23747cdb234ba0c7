/** Whether the frontier that is kept is the one that the events make. */
import { emptyFrontier, type Frontier, frontierText, rootOf } from "@chidao/core/merkle";
import type { StoreCheck, StoreText } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import { causeOf, type SqliteDatabase } from "@chidao/sqlite";
import { formatOf } from "../format.js";
import { followEvents, parseKept, prepareKept } from "../frontier.js";
import type { OpenLedger } from "../open-ledger.js";
import { prepareReader } from "../read.js";
import { frontierSince } from "../schema.js";
import { asItIs, check, text } from "./check.js";

export async function frontierCheck(ledger: OpenLedger): Promise<StoreCheck> {
  const verdict = await judge(ledger);
  return check(
    "frontier",
    verdict.ok,
    text("gốc chứng thực khớp với các sự kiện", "frontier agrees with the events"),
    verdict.detail,
  );
}

interface Verdict {
  readonly ok: boolean;
  readonly detail: StoreText;
}

async function judge(ledger: OpenLedger): Promise<Verdict> {
  const { reader: database, file, busyMs } = ledger;
  if (formatOf(database) < frontierSince) {
    return { ok: true, detail: text("định dạng 1 chưa giữ", "format 1 keeps none") };
  }
  const kept = keptIn(database);
  if (typeof kept === "string") return { ok: false, detail: asItIs(kept) };
  const patience = { file, busyMs, stopped: () => undefined };
  const worked = await followEvents(prepareReader(database), emptyFrontier, () => kept.frontier.size, patience);
  if (!worked.ok) {
    return { ok: false, detail: asItIs("cause" in worked.error ? worked.error.cause : worked.error._tag) };
  }
  const [root, workedRoot] = [kept.frontier, worked.value].map((frontier) => rootOf(nodeHashing, frontier));
  const { size } = kept.frontier;
  const rest = kept.events - size;
  return frontierText(worked.value) === frontierText(kept.frontier)
    ? {
        ok: true,
        detail: text(
          `${size} sự kiện, gốc ${root}${rest > 0 ? `; ${rest} sự kiện sẽ được thêm ở lần ghi tới` : ""}`,
          `${size} events, root ${root}${rest > 0 ? `; ${rest} events join at the next append` : ""}`,
        ),
      }
    : {
        ok: false,
        detail: text(
          `không khớp: đang giữ ${root}, các sự kiện cho ${workedRoot}`,
          `it does not agree: ${root} is kept, the events make ${workedRoot}`,
        ),
      };
}

function keptIn(database: SqliteDatabase): { readonly frontier: Frontier; readonly events: number } | string {
  const found = prepareKept(database)();
  try {
    return { frontier: parseKept(found), events: found.events };
  } catch (error) {
    return causeOf(error);
  }
}
