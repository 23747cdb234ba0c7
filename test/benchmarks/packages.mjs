/** The packages as they are built: what is measured is what is published. */

export const chidaoDist = (name) => import(new URL(`../../packages/${name}/dist/index.js`, import.meta.url).href);
