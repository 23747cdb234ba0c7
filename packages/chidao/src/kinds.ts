/** The built-in kinds as opaque values, so that the front door's types stay free of what they are made with. */
import { builtInKinds } from "@chidao/domain";
import type { Kind } from "./types/chidao.js";

export const kinds: ReadonlyArray<Kind> = builtInKinds;
