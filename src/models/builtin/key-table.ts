/** No word of the table has this key. */
export const NO_ROW = -1;

/** Looks keys up in a table with open addressing, at most half full: one or two probes a word, and no memory. */
export function keyTable(keys: Uint32Array, keyRows: Uint16Array): (key: number) => number {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length * 2)));
  const mask = size - 1;
  const slots = new Int32Array(size);
  for (let at = 0; at < keys.length; at += 1) {
    let slot = (keys[at] ?? 0) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = at + 1;
  }
  return (key) => {
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const at = (slots[slot] ?? 0) - 1;
      if (at === -1) return NO_ROW;
      if (keys[at] === key) return keyRows[at] ?? NO_ROW;
    }
  };
}
