/** What the store finds out about itself, for `doctor`: it counts the whole ledger again and compares. */
import { emptyFrontier, extendWith, type Frontier, frontierText, ledgerNamedBy } from "@chidao/core/merkle";
import { type Outcome, type StoreCheck, type StoreFault, succeed } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import type { Ledger } from "./ledger.js";
import { eventsOfPage } from "./page.js";
import { passFrom } from "./pass.js";

export async function inspectLedger(
  ledger: Ledger,
  shown: string,
): Promise<Outcome<ReadonlyArray<StoreCheck>, StoreFault>> {
  const { follower } = ledger;
  let counted = 0;
  let frontier: Frontier = emptyFrontier;
  let page = 0;
  const wrongPages: Array<number> = [];
  for await (const event of passFrom(ledger, 0)) {
    if (!event.ok) return event;
    const first = follower.directory.at(0)?.stream ?? event.value.stream;
    frontier = extendWith(nodeHashing, frontier, ledgerNamedBy(first), [event.value]);
    counted += 1;
    if (counted % eventsOfPage !== 0) continue;
    if (frontierText(frontier) !== frontierText(follower.frontierOfPage(page))) wrongPages.push(page);
    page += 1;
  }
  return succeed([
    {
      name: "server",
      ok: true,
      title: { vi: "máy chủ", en: "server" },
      detail: { vi: `trả lời ở ${shown}`, en: `answers at ${shown}` },
    },
    {
      name: "positions",
      ok: wrongPages.length === 0 && counted >= follower.directory.count(),
      title: { vi: "vị trí trong sổ", en: "positions" },
      detail: {
        vi: `đếm lại ${counted} sự kiện, ${page} trang${wrongPages.length === 0 ? "" : `; sai ở trang ${wrongPages.join(", ")}`}`,
        en: `${counted} events counted again, ${page} pages${wrongPages.length === 0 ? "" : `; wrong at page ${wrongPages.join(", ")}`}`,
      },
    },
  ]);
}
