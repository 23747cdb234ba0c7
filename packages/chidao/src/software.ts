/** Name and version that this software writes into the metadata of each event. A test holds it to package.json. */
export const software = "chidao/0.1.0";
