/** Those who want to hear of something. */
export interface Listeners<T extends readonly unknown[]> {
  /** Returns what takes the listener away again. */
  readonly add: (listener: (...told: T) => void) => () => void;
  readonly tell: (...told: T) => void;
}

export function listeners<T extends readonly unknown[]>(): Listeners<T> {
  const all = new Set<{ readonly listener: (...told: T) => void }>();
  return {
    add(listener) {
      // The same function may be added twice, and each addition is taken away by itself.
      const entry = { listener };
      all.add(entry);
      return () => void all.delete(entry);
    },
    tell(...told) {
      for (const { listener } of all) listener(...told);
    },
  };
}
