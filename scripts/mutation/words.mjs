/**
 * Leaves words for people out of mutation testing: the texts of `{ vi, en }`. Tests ask that both are there, and what
 * they say is read by people.
 */
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const names = (node) =>
  node.properties.flatMap(({ type, key }) =>
    type === "ObjectProperty" && key.type === "Identifier" ? [key.name] : [],
  );

function areWords(node) {
  if (node?.type !== "ObjectExpression") return false;
  const keys = names(node);
  return keys.includes("vi") && keys.includes("en");
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "words", {
    shouldIgnore(path) {
      const holder = path.parentPath?.isObjectProperty() ? path.parentPath.parent : undefined;
      return [path.node, holder].some(areWords) ? "words for people" : undefined;
    },
  }),
];
