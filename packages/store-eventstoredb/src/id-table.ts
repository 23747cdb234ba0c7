/**
 * The ids of all events by their index, kept as numbers: 16 bytes and a slot for each, where a map of texts would take
 * ten times as much. Looking up is exact, since the whole id is compared.
 */
export interface IdTable {
  /** Index of the event with this id. */
  find(id: string): number | undefined;
  /** Gives the next index to an id that is not there yet. */
  add(id: string): void;
  idAt(index: number): string;
}

const wordsOfId = 4;
const slotsAtFirst = 1024;

export function createIdTable(): IdTable {
  let words = new Uint32Array(slotsAtFirst * wordsOfId);
  /** Index plus one, by hash; 0: free. */
  let slots = new Uint32Array(slotsAtFirst);
  let count = 0;

  /** The slot of the id, or the free one where it belongs. */
  function slotOf(id: readonly [number, number, number, number]): number {
    let slot = (id[0] ^ Math.imul(id[3], 0x9e3779b1)) & (slots.length - 1);
    for (;;) {
      const at = ((slots[slot] ?? 0) - 1) * wordsOfId;
      if (at < 0 || id.every((word, part) => words[at + part] === word)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  function grow(): void {
    const wider = new Uint32Array(words.length * 2);
    wider.set(words);
    words = wider;
    slots = new Uint32Array(slots.length * 2);
    for (let index = 0; index < count; index += 1) slots[slotOf(wordsAt(index))] = index + 1;
  }

  function wordsAt(index: number): readonly [number, number, number, number] {
    const at = index * wordsOfId;
    return [words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0, words[at + 3] ?? 0];
  }

  return {
    find: (id) => {
      const index = (slots[slotOf(wordsOf(id))] ?? 0) - 1;
      return index < 0 ? undefined : index;
    },
    add: (id) => {
      if (count * 2 >= slots.length) grow();
      const parts = wordsOf(id);
      words.set(parts, count * wordsOfId);
      count += 1;
      slots[slotOf(parts)] = count;
    },
    idAt: (index) => {
      const hex = wordsAt(index)
        .map((word) => word.toString(16).padStart(8, "0"))
        .join("");
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
    },
  };
}

function wordsOf(id: string): readonly [number, number, number, number] {
  const hex = id.replaceAll("-", "");
  const word = (at: number): number => Number.parseInt(hex.slice(at, at + 8), 16);
  return [word(0), word(8), word(16), word(24)];
}
