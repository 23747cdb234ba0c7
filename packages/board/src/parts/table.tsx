/** A data table that may scroll sideways on a narrow screen: reachable by keyboard and named by its caption. */
import type { Text } from "chidao";
import type { ComponentChildren } from "preact";
import { Say } from "./say.js";

interface Props {
  readonly id: string;
  readonly caption: Text;
  readonly children: ComponentChildren;
  /** Reading tables have long words in cells; counting tables have numbers. */
  readonly reads?: boolean;
}

export function DataTable({ id, caption, children, reads = false }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <figure class="scroll" tabIndex={0} aria-labelledby={`${id}-caption`}>
      <table id={id} class={reads ? "reads" : "counts"}>
        <caption id={`${id}-caption`}>
          <span class="cap">
            <Say text={caption} />
          </span>
        </caption>
        {children}
      </table>
    </figure>
  );
}

export function ColumnHeads({ heads }: { readonly heads: ReadonlyArray<Text> }) {
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th scope="col">
            <Say text={head} />
          </th>
        ))}
      </tr>
    </thead>
  );
}
