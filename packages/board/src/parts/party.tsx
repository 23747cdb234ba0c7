/** Bodies by name, with what must be known of them in words: ended, fictional, a collective, only as written. */
import { type AssignmentView, leadStateLabels, type PartyView, reasonText, type Text } from "chidao";
import { dateText, text } from "../words/format.js";
import { bodies } from "../words/page.js";
import { Joined, Name, Say } from "./say.js";

function marksOf({ kind, fictional, ended }: PartyView): ReadonlyArray<Text> {
  const on = ended === null ? undefined : dateText(ended);
  return [
    ...(kind === "as-written" ? [bodies.asWritten] : []),
    ...(kind === "collective" ? [bodies.collective] : []),
    ...(fictional ? [bodies.fictional] : []),
    ...(on === undefined ? [] : [text(`${bodies.ended.vi} ${on.vi}`, `${bodies.ended.en} ${on.en}`)]),
  ];
}

export function PartyMarks({ party }: { readonly party: PartyView }) {
  const marks = marksOf(party);
  return marks.length === 0 ? null : (
    <>
      {" "}
      <span class="mark">
        (<Joined texts={marks} />)
      </span>
    </>
  );
}

export function PartyName({ party }: { readonly party: PartyView }) {
  if (party.kind === "undetermined") return <Say text={bodies.undetermined} />;
  return (
    <>
      <Name text={party.name} />
      <PartyMarks party={party} />
    </>
  );
}

export function PartyList({ parties }: { readonly parties: ReadonlyArray<PartyView> }) {
  return parties.map((party, position) => (
    <>
      {position === 0 ? null : "; "}
      <PartyName party={party} />
    </>
  ));
}

export function LeadName({ lead }: { readonly lead: AssignmentView["lead"] }) {
  if (lead.state === "determined") return <PartyList parties={lead.parties} />;
  return (
    <>
      <Say text={leadStateLabels[lead.state]} />
      {lead.parties.length === 0 ? null : (
        <>
          {" ("}
          <PartyList parties={lead.parties} />)
        </>
      )}
      {lead.words === "" ? null : (
        <>
          {": “"}
          <Say text={reasonText(lead.words)} />”
        </>
      )}
    </>
  );
}
