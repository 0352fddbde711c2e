/** The first of the items whose value is the greatest; null of none. */
export function mostBy<Item>(items: readonly Item[], value: (item: Item) => number): Item | null {
  let best: Item | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const own = value(item);
    if (own > most) [best, most] = [item, own];
  }
  return best;
}
