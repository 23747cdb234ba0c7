/** Every rule of the lifecycle, by name. A kind's own rules stand in its folder; `findRule` asks both. */
import { acceptanceRules } from "./catalogue/acceptance-rules.js";
import { agencyRules } from "./catalogue/agency-rules.js";
import { authorityRules } from "./catalogue/authority-rules.js";
import { deadlineRules } from "./catalogue/deadline-rules.js";
import { directiveRules } from "./catalogue/directive-rules.js";
import { entryOrderRules } from "./catalogue/entry-order-rules.js";
import { evidenceRules } from "./catalogue/evidence-rules.js";
import { identityRules } from "./catalogue/identity-rules.js";
import { importRules } from "./catalogue/import-rules.js";
import { leadRules } from "./catalogue/lead-rules.js";
import { lifecycleRules } from "./catalogue/lifecycle-rules.js";
import { personalRules } from "./catalogue/personal-rules.js";

export const rules = {
  ...leadRules,
  ...lifecycleRules,
  ...entryOrderRules,
  ...deadlineRules,
  ...acceptanceRules,
  ...authorityRules,
  ...evidenceRules,
  ...importRules,
  ...identityRules,
  ...agencyRules,
  ...directiveRules,
  ...personalRules,
} as const;
