/** The kinds that come with Chidao. Adding one: a folder beside these, and one line here. */
import { budget } from "./budget/kind.js";
import { general } from "./general/kind.js";
import { legalReview } from "./legal-review/kind.js";
import { measurement } from "./measurement/kind.js";
import { staffing } from "./staffing/kind.js";

export const builtInKinds = [staffing, budget, legalReview, measurement, general] as const;
