/** A sample of tasks under the newest signed head, each with the receipt of its issue. */
import { type Candidate, drawSample } from "@chidao/audit";
import type { Outcome as Plain } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import * as E from "fp-ts/lib/Either.js";
import { refused, SampleCodec } from "../inputs/record-codecs.js";
import { ask, type Question } from "../reports/query.js";
import { type Session, toOutcome } from "../session.js";
import type { AssignmentView, Outcome } from "../types/answers.js";
import type { Heads, SampleItem, SampleOptions, SampleView } from "../types/audit.js";
import { assignmentView } from "../views/assignments.js";
import type { LedgerAuditFault } from "./faults.js";
import { newestSigned, receiptFor } from "./proofs.js";
import { told } from "./told.js";

export async function sampleTasks(
  session: Session,
  heads: Heads | undefined,
  given: SampleOptions,
): Promise<Outcome<SampleView>> {
  const malformed = refused(SampleCodec, given, "audit.sample");
  if (malformed !== undefined) return toOutcome(malformed);
  if (heads === undefined) return told({ ok: false, error: { _tag: "NoHeadsPlace" } });
  const newest = await newestSigned(heads);
  if (!newest.ok) return told(newest);
  const { head, noteText } = newest.value;
  const { seed, each, by = "none", asOf } = given;
  const question = await ask(session, { knownAt: head.size - 1, ...(asOf === undefined ? {} : { asOf }) });
  if (E.isLeft(question)) return toOutcome(question);
  const found = tasksOf(session, question.right);
  const issued = found.filter(({ view }) => view.status !== null);
  const population = issued.map(({ index, view }): Candidate => ({ index, stratum: stratumOf(view, by) }));
  const { strata, items } = drawSample(nodeHashing, { root: head.root, seed, each }, population);
  const views = new Map(issued.map(({ index, view }) => [index, view]));
  const drawn: Array<SampleItem> = [];
  for (const item of items) {
    const receipt: Plain<string, LedgerAuditFault> = await receiptFor(
      session.environment.store,
      heads,
      item.index,
      true,
    );
    if (!receipt.ok) return told(receipt);
    const { handle = "", words = "" } = views.get(item.index) ?? {};
    drawn.push({ ...item, handle, words, receipt: receipt.value });
  }
  const { basis } = question.right;
  const { origin, size, root } = head;
  return {
    ok: true,
    value: {
      basis,
      ...{ head: { origin, size, root, note: noteText }, seed, each, by },
      ...{ population: population.length, leftOut: found.length - issued.length, strata, items: drawn },
    },
  };
}

/** Every task that the ledger knew under the head, with the entry that its stream begins with. */
function tasksOf(session: Session, question: Question) {
  return [...question.desk.model.assignments].flatMap(([id, { history }]) => {
    const view = assignmentView(session, question, id);
    const index = history.entries[0]?.index;
    return view === undefined || index === undefined ? [] : [{ index, view }];
  });
}

function stratumOf({ lead, kind, status }: AssignmentView, by: NonNullable<SampleOptions["by"]>): string {
  switch (by) {
    case "none":
      return "all";
    case "kind":
      return kind.name;
    case "status":
      return status?.box ?? "unknown";
    case "lead":
      return lead.state === "determined" ? (lead.parties[0]?.id ?? "as-written") : lead.state;
  }
}
