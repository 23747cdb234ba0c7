/** The work events of a general task. Names and shapes are a storage contract. */
import { defineWork, field } from "../../assignment/kind.js";
import { defineReference } from "../../assignment/reference-work.js";
import { notAsked } from "../../shared/not-asked.js";

const withPlanned = (older: unknown): unknown => ({ ...(older as object), planned: notAsked });

/** How the body means to go about it: steps with their days, and the products that the task is to end in. */
export const adoptPlan = defineWork({
  command: "general/AdoptPlan",
  event: "general/PlanAdopted",
  label: { vi: "ban hành kế hoạch thực hiện", en: "adopt a plan" },
  fields: {
    document: field.orUnknown(field.document("kế hoạch", "plan")),
    steps: field.list(
      "các bước",
      "steps",
      field.record("bước", "step", {
        name: field.name("mã bước", "step"),
        what: field.text("việc gì", "what"),
        due: field.date("thời hạn", "due"),
      }),
      200,
    ),
    products: field.list("các sản phẩm", "products", field.name("sản phẩm", "product"), 50),
  },
  say: ({ steps, products }) => ({
    vi: `Ban hành kế hoạch: ${steps.length} bước, ${products.length} sản phẩm`,
    en: `Plan adopted: ${steps.length} steps, ${products.length} products`,
  }),
});

/** Something was done on the way; a step of the plan, when one is named. */
export const recordStep = defineWork({
  command: "general/RecordStep",
  event: "general/StepRecorded",
  schema: 2,
  upcast: { 1: withPlanned },
  label: { vi: "ghi một bước công việc", en: "record a step" },
  fields: {
    step: field.text("việc đã làm", "what was done"),
    planned: field.orUnknown(field.name("bước nào trong kế hoạch", "which step of the plan")),
  },
  say: ({ step }) => ({ vi: `Đã làm: ${step}`, en: `Done: ${step}` }),
});

/** What the task asks for exists; one of the planned products, when one is named. */
export const deliverProduct = defineWork({
  command: "general/DeliverProduct",
  event: "general/ProductDelivered",
  schema: 2,
  upcast: { 1: withPlanned },
  label: { vi: "giao sản phẩm", en: "deliver the product" },
  fields: {
    product: field.document("sản phẩm", "product"),
    planned: field.orUnknown(field.name("sản phẩm nào trong kế hoạch", "which product of the plan")),
  },
  say: ({ product }) => ({ vi: `Giao sản phẩm: ${product.title}`, en: `Product delivered: ${product.title}` }),
});

export const refer = defineReference("general");
