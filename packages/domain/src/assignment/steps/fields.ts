/** Fields that many steps ask for. */
import { field } from "../field/toolbox.js";

export const reason = field.text("lý do", "the reason");
export const basis = field.orUnknown(field.document("văn bản làm căn cứ", "the document it rests on"));
