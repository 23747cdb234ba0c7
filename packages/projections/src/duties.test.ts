import { type By, IrregularityFlagged } from "@chidao/core";
import type { Proposal } from "@chidao/domain";
import { entryId, event, factsOf, ministry, office, said } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { dutiesOf } from "./duties.js";

const officer = (agency: string, id: string | null): By => ({ agency, role: null, officer: id });
const by = <E extends { readonly data: object }>(said: E, actor: By): E => ({
  ...said,
  data: { ...said.data, by: actor },
});
const kinds = (...found: ReturnType<typeof dutiesOf>) =>
  found.map(({ kind, ...rest }) => [kind, "entryId" in rest ? rest.entryId : rest.proposal]);

describe("separation of duties", () => {
  it("finds the officer who handed in a result and accepted it, whatever body they spoke for", () => {
    const handedIn = by(event.submitted("2023-01-10"), officer(ministry, "cb-01"));
    const task = (accepter: By) =>
      factsOf(event.issued("2022-12-01"), handedIn, by(event.accepted("2023-01-20"), accepter));
    expect(kinds(...dutiesOf(task(officer(office, "cb-01")), []))).toEqual([["one-hand", entryId(2)]]);
    expect(dutiesOf(task(officer(office, "cb-02")), [])).toEqual([]);
    expect(dutiesOf(task(officer(office, null)), [])).toEqual([]);
  });

  it("finds the lead that accepted its own result, until a correction settles that", () => {
    const flag = (rule: string) =>
      IrregularityFlagged({
        ...said("2023-01-20"),
        ...{ about: entryId(2), rule, ruleVersion: 1, severity: "serious" as const, facts: {} },
      });
    const own = by(event.accepted("2023-01-20"), officer(ministry, null));
    const story = [event.issued("2022-12-01"), event.submitted("2023-01-10"), own] as const;
    const found = dutiesOf(factsOf(...story, flag("acceptance.own-result")), []);
    expect(found).toEqual([{ kind: "own-result", entryId: entryId(2), by: officer(ministry, null) }]);
    expect(dutiesOf(factsOf(...story, flag("acceptance.no-evidence")), [])).toEqual([]);
    const mended = event.corrected("2023-02-01", entryId(2), event.accepted("2023-01-20"));
    expect(dutiesOf(factsOf(...story, flag("acceptance.own-result"), mended), [])).toEqual([]);
  });

  it("asks nothing of an acceptance before which nothing was handed in, nor where no officer is named", () => {
    const nobody = by(event.submitted("2023-01-10"), officer(ministry, null));
    const accepted = by(event.accepted("2023-01-20"), officer(office, null));
    expect(dutiesOf(factsOf(event.issued("2022-12-01"), accepted), [])).toEqual([]);
    expect(dutiesOf(factsOf(event.issued("2022-12-01"), nobody, accepted), [])).toEqual([]);
    expect(dutiesOf(factsOf(event.issued("2022-12-01"), event.corrected("2022-12-02", entryId(0), null)), [])).toEqual(
      [],
    );
  });

  it("finds a correction whose second person is the first", () => {
    const clerk = officer(office, "cb-01");
    const mend = (second: By) => {
      const struck = event.corrected("2023-01-12", entryId(1), null);
      return by({ ...struck, data: { ...struck.data, secondPerson: second } }, clerk);
    };
    const task = (second: By) => factsOf(event.issued("2022-12-01"), event.reported("2023-01-10"), mend(second));
    expect(kinds(...dutiesOf(task(clerk), []))).toEqual([["own-second-person", entryId(2)]]);
    expect(dutiesOf(task(officer(office, "cb-02")), [])).toEqual([]);
  });

  it("finds a proposal that was approved within the body that made it", () => {
    const proposal = (approver: By, state: Proposal["state"] = "approved") =>
      ({ id: "p", madeBy: officer(office, "cb-01"), state, settled: { by: approver } }) as Proposal;
    expect(kinds(...dutiesOf([], [proposal(officer(office, "cb-02"))]))).toEqual([["one-body", "p"]]);
    expect(dutiesOf([], [proposal(officer(ministry, "cb-02"))])).toEqual([]);
    expect(dutiesOf([], [proposal(officer(office, "cb-02"), "declined")])).toEqual([]);
  });
});
