/**
 * The top and the foot of the page: what it shows, of which ledger, for which day, as known when, by which rules, and
 * whether it is an example. The language switch is two radio buttons that the style sheet looks at (`:has`); where a
 * viewer doesn't know `:has`, the switch is not shown and the page stays in the language it was made in.
 */
import type { Basis } from "chidao";
import { dayText, instantText } from "../words/format.js";
import { page } from "../words/page.js";
import { Say, Words } from "./say.js";

export type PageLanguage = "vi" | "en";

function Switch({ language }: { readonly language: PageLanguage }) {
  return (
    <fieldset class="switch">
      <legend>
        <Say text={page.language} />
      </legend>
      <label lang="vi">
        <input type="radio" name="language" id="to-vi" checked={language === "vi"} /> Tiếng Việt
      </label>
      <label lang="en">
        <input type="radio" name="language" id="to-en" checked={language === "en"} /> English
      </label>
    </fieldset>
  );
}

function Facts({ basis }: { readonly basis: Basis }) {
  const { ledger, asOf, knownAt, rules, calendar, policy } = basis;
  const recorded = knownAt.recordedAt;
  return (
    <dl class="facts">
      <div>
        <dt>
          <Say text={page.ledger} />
        </dt>
        <dd>
          <Words of={ledger.name} />
        </dd>
      </div>
      <div>
        <dt>
          <Say text={page.asOf} />
        </dt>
        <dd>
          <Say text={dayText(asOf)} />
        </dd>
      </div>
      <div>
        <dt>
          <Say text={page.knownAt} />
        </dt>
        <dd>
          {recorded === null ? (
            <Say text={page.knownAtNothing} />
          ) : (
            <>
              <Say text={page.entry(knownAt.index)} /> (<Say text={instantText(recorded)} />)
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>
          <Say text={page.rules} />
        </dt>
        <dd>
          <Say text={page.rulesNames[rules]} />
        </dd>
      </div>
      <div>
        <dt>
          <Say text={page.calendar} />
        </dt>
        <dd>
          <Say text={page.calendarVersion(calendar)} />
        </dd>
      </div>
      <div>
        <dt>
          <Say text={page.policy} />
        </dt>
        <dd>
          <Say text={page.policyVersion(policy)} />
        </dd>
      </div>
      <div>
        <dt>
          <Say text={page.unit} />
        </dt>
        <dd>
          <Say text={page.unitAssignment} />
        </dd>
      </div>
    </dl>
  );
}

function IllustrativeMark() {
  return (
    <p class="example">
      <strong>
        <Say text={page.illustrative} />
      </strong>{" "}
      <Say text={page.illustrativeWords} />
    </p>
  );
}

export function Header({ basis, language }: { readonly basis: Basis; readonly language: PageLanguage }) {
  return (
    <header>
      <a class="skip" href="#main">
        <Say text={page.skip} />
      </a>
      <Switch language={language} />
      <h1>
        <Say text={page.title} />
      </h1>
      {basis.ledger.illustrative ? <IllustrativeMark /> : null}
      <Facts basis={basis} />
    </header>
  );
}

export function Footer({ basis }: { readonly basis: Basis }) {
  return (
    <footer>
      {basis.ledger.illustrative ? <IllustrativeMark /> : null}
      <p>
        <Words of={basis.ledger.name} /> · <Say text={page.asOf} /> <Say text={dayText(basis.asOf)} /> ·{" "}
        <Say text={page.entry(basis.knownAt.index)} /> · <Words of={basis.ledger.id} />
      </p>
      <p>
        <Say text={page.made} />
      </p>
    </footer>
  );
}
