/** `@chidao/vietnam`: what is Vietnamese about the record, as data with sources and pure functions. */
export { jurisdiction } from "./jurisdiction.js";
