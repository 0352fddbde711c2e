/** Those who want to hear of something. */
export function listeners<T extends readonly unknown[]>() {
  const all = new Set<{ readonly listener: (...told: T) => void }>();
  return {
    /** Returns what takes the listener away again. */
    add: (listener: (...told: T) => void): (() => void) => {
      // The same function may be added twice, and each addition is taken away by itself.
      const entry = { listener };
      all.add(entry);
      return () => void all.delete(entry);
    },
    tell: (...told: T): void => {
      for (const { listener } of all) listener(...told);
    },
  };
}
