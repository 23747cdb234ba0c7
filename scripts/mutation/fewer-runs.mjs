/** Properties run fewer times for each mutant, so that a whole run ends. */
import fc from "fast-check";

fc.configureGlobal({ numRuns: 15 });
