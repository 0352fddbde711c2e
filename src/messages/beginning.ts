/**
 * Four characters: enough to see which value it is; of a key that was pasted into the wrong place, nothing that helps
 * anybody.
 */
const BEGINNING = /^.{0,4}/su;

/**
 * The beginning of a wrong setting's value, as it may be repeated: a key is easily pasted into the variable beside its
 * own.
 */
export function beginningOf(value: string): string {
  const beginning = BEGINNING.exec(value)?.[0] ?? '';
  return beginning === value ? value : `${beginning}…`;
}

/** `provider:model` with no more than the beginning of the model; a name without one as it is. */
export function beginningOfModel(name: string): string {
  return name.replace(/(?<=:).*$/su, beginningOf);
}
