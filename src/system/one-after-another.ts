/** Does each work once what was asked for before it has ended, well or badly. */
export type OneAfterAnother = <T>(work: () => Promise<T>) => Promise<T>;

export function oneAfterAnother(): OneAfterAnother {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
