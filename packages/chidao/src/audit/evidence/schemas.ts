/** The shapes of the data in a bundle, in JSON Schema, for whoever reads it without this software. */
import { type Json, sortedJson } from "@chidao/audit";
import { type EventRegistry, type Shape, shapeOf } from "@chidao/core";

export interface TypeName {
  readonly type: string;
  readonly schema: number;
}

/** One member for each type and version, by `<type>.<version>`. A version that is only read on is said to be one. */
export function schemasText({ definitions }: EventRegistry, names: ReadonlyArray<TypeName>): string {
  const schemas = names.map(({ type, schema }): readonly [string, Shape] => {
    const known = definitions.get(type);
    if (known === undefined) return [`${type}.${schema}`, { description: "not known to the program that exported it" }];
    if (known.schema === schema) return [`${type}.${schema}`, shapeOf(known.data)];
    return [`${type}.${schema}`, { description: `an older version of ${type}.${known.schema}, read on as that` }];
  });
  const dialect = "https://json-schema.org/draft/2020-12/schema";
  return `${sortedJson({ $schema: dialect, $defs: Object.fromEntries(schemas) } as unknown as Json)}\n`;
}
