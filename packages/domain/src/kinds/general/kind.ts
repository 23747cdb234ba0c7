/** General duties: steps on the way, and a product. Met when a product was delivered. */
import { defineKind } from "../../assignment/kind.js";
import { deliverProduct, recordStep, works } from "./works.js";

export interface GeneralState {
  readonly steps: number;
  readonly products: ReadonlyArray<string>;
}

export const general = defineKind<GeneralState>({
  name: "general",
  label: { vi: "nhiệm vụ chung", en: "general" },
  works,
  rules: [],
  initialState: { steps: 0, products: [] },
  evolve: (state, event) => {
    if (recordStep.isEvent(event)) return { ...state, steps: state.steps + 1 };
    if (deliverProduct.isEvent(event)) return { ...state, products: [...state.products, event.data.product.title] };
    return state;
  },
  flags: () => [],
  met: ({ steps, products }) => {
    const product = products.at(-1);
    if (product !== undefined)
      return { verdict: "met", because: { vi: `đã giao: ${product}`, en: `delivered: ${product}` } };
    return steps > 0
      ? { verdict: "not-met", because: { vi: `${steps} bước, chưa có sản phẩm`, en: `${steps} steps, no product yet` } }
      : { verdict: "not-recorded", because: { vi: "chưa ghi nhận công việc", en: "no work recorded" } };
  },
  details: ({ products }) =>
    products.map((product) => ({ label: { vi: "sản phẩm", en: "product" }, value: { vi: product, en: product } })),
  describe: (event) => {
    if (recordStep.isEvent(event)) return { vi: `Đã làm: ${event.data.step}`, en: `Done: ${event.data.step}` };
    if (deliverProduct.isEvent(event)) {
      return { vi: `Giao sản phẩm: ${event.data.product.title}`, en: `Product delivered: ${event.data.product.title}` };
    }
    return { vi: event.type, en: event.type };
  },
});
