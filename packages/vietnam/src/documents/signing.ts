/** In which capacity a document is signed, as the abbreviation before the signer's office tells (Decree 30/2020, annex I). */
import type { Text } from "@chidao/core";
import { decree30 } from "./source.js";

export const signingCapacities: ReadonlyArray<{ readonly abbreviation: string; readonly meaning: Text }> = [
  { abbreviation: "TM.", meaning: { vi: "thay mặt tập thể", en: "on behalf of a collective" } },
  { abbreviation: "Q.", meaning: { vi: "quyền cấp trưởng", en: "acting head" } },
  { abbreviation: "KT.", meaning: { vi: "ký thay người đứng đầu", en: "a deputy, in the head's place" } },
  { abbreviation: "TL.", meaning: { vi: "thừa lệnh", en: "by order of the head" } },
  { abbreviation: "TUQ.", meaning: { vi: "thừa ủy quyền", en: "by authority delegated once more" } },
];

export const signingSource = decree30("Phụ lục I");
