/**
 * Words in two languages, and words of the ledger. Both languages stand in the page and the style sheet shows one:
 * what it hides is `display: none`, so a screen reader reads one too. What the ledger says is there once, in the
 * language in which it was written, and isolated so that its direction marks can't reorder the page around it.
 */
import type { Text } from "chidao";

export function Say({ text }: { readonly text: Text }) {
  if (text.vi === text.en) return <>{text.vi}</>;
  return (
    <>
      <span class="vi" lang="vi">
        {text.vi}
      </span>
      <span class="en" lang="en">
        {text.en}
      </span>
    </>
  );
}

/** Words from the ledger: Vietnamese, as they were written. */
export function Words({ of }: { readonly of: string }) {
  return <bdi lang="vi">{of}</bdi>;
}

/** A text of the ledger that may be the same in both languages, such as the name of a body. */
export function Name({ text }: { readonly text: Text }) {
  return text.vi === text.en ? <Words of={text.vi} /> : <Say text={text} />;
}

/** Texts side by side with a middle dot between them. */
export function Joined({ texts }: { readonly texts: ReadonlyArray<Text> }) {
  const joined = { vi: texts.map(({ vi }) => vi).join(" · "), en: texts.map(({ en }) => en).join(" · ") };
  return <Say text={joined} />;
}
