/** The work events of a general task. Names and shapes are a storage contract. */
import { defineWork, field } from "../../assignment/kind.js";

/** Something was done on the way. */
export const recordStep = defineWork({
  command: "general/RecordStep",
  event: "general/StepRecorded",
  label: { vi: "ghi một bước công việc", en: "record a step" },
  fields: { step: field.text("việc đã làm", "what was done") },
  say: ({ step }) => ({ vi: `Đã làm: ${step}`, en: `Done: ${step}` }),
});

/** What the task asks for exists. */
export const deliverProduct = defineWork({
  command: "general/DeliverProduct",
  event: "general/ProductDelivered",
  label: { vi: "giao sản phẩm", en: "deliver the product" },
  fields: { product: field.document("sản phẩm", "product") },
  say: ({ product }) => ({ vi: `Giao sản phẩm: ${product.title}`, en: `Product delivered: ${product.title}` }),
});
