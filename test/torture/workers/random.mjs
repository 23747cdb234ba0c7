/** Chance that can be repeated, as in random.ts; a worker runs without a TypeScript compiler. */

/** mulberry32 over a seed that is mixed from words and numbers (FNV-1a). */
export function randomOf(...parts) {
  let state = 0x811c9dc5;
  for (const byte of Buffer.from(JSON.stringify(parts))) state = Math.imul(state ^ byte, 0x01000193) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low, high) => low + Math.floor(next() * (high - low + 1));
  return { next, whole, chance: (probability) => next() < probability };
}
