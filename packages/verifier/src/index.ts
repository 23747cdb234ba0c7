/**
 * The verifier: in a page it serves the page, in Node it is a command. Both check the same way; see in-node.ts and
 * in-page.ts for what surrounds the check, and check-bundle.ts of @chidao/audit for the check itself.
 */
import { runInNode } from "./in-node.js";
import { startPage } from "./in-page.js";

if (typeof document === "undefined") {
  runInNode(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
} else {
  startPage(document);
}
