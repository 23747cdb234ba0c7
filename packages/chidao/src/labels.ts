/** The boxes in their order, and their words. */
import { boxLabels as labels, boxes as order } from "@chidao/projections";
import type { Box, Text } from "./types/answers.js";

export const boxes: ReadonlyArray<Box> = order;
export const boxLabels: Readonly<Record<Box, Text>> = labels;
