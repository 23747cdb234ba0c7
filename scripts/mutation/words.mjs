/**
 * Leaves words for people out of mutation testing: the texts of `{ vi, en }`. Tests ask that both are there, and what
 * they say is read by people.
 */
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const names = (node) =>
  node.properties.flatMap(({ type, key }) =>
    type === "ObjectProperty" && key.type === "Identifier" ? [key.name] : [],
  );

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "words", {
    shouldIgnore(path) {
      const holder = path.parentPath?.isObjectProperty() ? path.parentPath.parent : path.node;
      if (holder?.type !== "ObjectExpression") return undefined;
      const keys = names(holder);
      return keys.includes("vi") && keys.includes("en") ? "words for people" : undefined;
    },
  }),
];
