/** General duties: steps on the way, and a product. Met when a product was delivered. */
import { defineKind, step } from "../../assignment/kind.js";
import { deliverProduct, recordStep } from "./works.js";

export interface GeneralState {
  readonly steps: number;
  readonly products: ReadonlyArray<string>;
}

export const general = defineKind<GeneralState>({
  name: "general",
  label: { vi: "nhiệm vụ chung", en: "general" },
  rules: [],
  initialState: { steps: 0, products: [] },
  steps: [
    step(recordStep, { evolve: (state) => ({ ...state, steps: state.steps + 1 }) }),
    step(deliverProduct, {
      evolve: (state, { product }) => ({ ...state, products: [...state.products, product.title] }),
    }),
  ],
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
});
