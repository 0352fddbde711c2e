/** What runs at a time. */
export interface WorkLimits<T> {
  readonly most: number;
  /** What all that runs may weigh; something heavier runs alone. */
  readonly mostWeight: number;
  readonly weightOf: (item: T) => number;
}

/**
 * Works on several items at a time and gives their results one by one, in the order of the items; how far the work runs
 * ahead of who takes the results is bounded.
 * @throws what the work on an item throws, once the results before it were taken
 */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  { most, mostWeight, weightOf }: WorkLimits<T>,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: { readonly result: Promise<R>; readonly weight: number }[] = [];
  let weight = 0;
  const first = async (): Promise<R[]> => {
    const oldest = running.shift();
    if (oldest === undefined) return [];
    const result = await oldest.result;
    weight -= oldest.weight;
    return [result];
  };
  for (const item of items) {
    const own = weightOf(item);
    while (running.length > 0 && (running.length >= most || weight + own > mostWeight)) yield* await first();
    const result = work(item);
    // Whoever stops taking results does not ask for this one.
    result.catch(() => undefined);
    running.push({ result, weight: own });
    weight += own;
  }
  while (running.length > 0) yield* await first();
}
