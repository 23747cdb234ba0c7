/**
 * The rates of the ledger. A group of rows for each numerator, one row for each denominator, so that no percentage
 * stands without what it is a share of; what is not known is said in the row itself.
 */
import type { IndicatorsView, IndicatorView } from "chidao";
import { numberText, text } from "../words/format.js";
import { indicatorWords as words } from "../words/indicators.js";
import { Say } from "./say.js";
import { ColumnHeads, DataTable } from "./table.js";

const columns = [words.denominator, words.value, words.fraction, words.coverage, words.bounds];

function Value({ indicator: { value, noValue, form } }: { readonly indicator: IndicatorView }) {
  if (value === null) {
    return (
      <>
        <Say text={words.none} />
        {noValue === null ? null : (
          <>
            {" ("}
            <Say text={noValue.why} />)
          </>
        )}
      </>
    );
  }
  return (
    <>
      <strong>
        <Say text={value.text} />
      </strong>
      {form === "ratio" ? (
        <div class="note">
          <Say text={words.ratio} />
        </div>
      ) : null}
    </>
  );
}

/** The lower bound first, whichever of the two is the worse. */
function Bounds({ indicator: { worst, best, better } }: { readonly indicator: IndicatorView }) {
  if (worst === null || best === null) return <Say text={words.none} />;
  const [low, high] = better === "high" ? [worst, best] : [best, worst];
  if (low.text.en === high.text.en) return <Say text={low.text} />;
  return (
    <>
      <Say text={words.from} /> <Say text={low.text} /> <Say text={words.to} /> <Say text={high.text} />
    </>
  );
}

function Row({ indicator }: { readonly indicator: IndicatorView }) {
  const { denominator, numerator, coverage } = indicator;
  const part = (of: number, whole: number) =>
    text(`${numberText(of).vi}/${numberText(whole).vi}`, `${numberText(of).en}/${numberText(whole).en}`);
  return (
    <tr>
      <th scope="row">
        <Say text={denominator.words} />
      </th>
      <td>
        <Value indicator={indicator} />
      </td>
      <td>
        <Say text={part(numerator.count, denominator.count)} />
      </td>
      <td>
        <Say text={part(coverage.judged, coverage.of)} />
      </td>
      <td>
        <Bounds indicator={indicator} />
      </td>
    </tr>
  );
}

function Family({ own }: { readonly own: ReadonlyArray<IndicatorView> }) {
  const [first] = own;
  if (first === undefined) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" class="group" colSpan={columns.length}>
          <div class="cap">
            <strong>
              <Say text={first.family.title} />
            </strong>
            <div class="note">
              <Say text={first.numerator.words} />; <Say text={words.numerator(first.numerator.count)} />.{" "}
              <Say text={first.doesNotSay} />
            </div>
          </div>
        </th>
      </tr>
      {own.map((indicator) => (
        <Row indicator={indicator} />
      ))}
    </tbody>
  );
}

export function Indicators({ view }: { readonly view: IndicatorsView }) {
  const families = [...new Set(view.indicators.map(({ family }) => family.id))];
  return (
    <section aria-labelledby="indicators-heading">
      <h2 id="indicators-heading">
        <Say text={words.heading} />
      </h2>
      <p>
        <Say text={words.lead} />
      </p>
      <DataTable id="indicators" caption={words.caption}>
        <ColumnHeads heads={columns} />
        {families.map((id) => (
          <Family own={view.indicators.filter(({ family }) => family.id === id)} />
        ))}
      </DataTable>
    </section>
  );
}
