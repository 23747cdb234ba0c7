/** `@chidao/board`: the status board as one static HTML file. */
export { type BoardAnswers, type BoardPageOptions, boardPage } from "./board-page.js";
