/**
 * The gate between the reader's thread and its runtime. A thread that is ended while it is inside brings the whole
 * process down ("Napi::Error", exit code 134): the runtime hands its result to an engine that is no more. So whoever
 * ends the thread, or the process, shuts the gate first.
 */
export type RuntimeGate = Int32Array<SharedArrayBuffer>;

/** How many calls of the runtime are under way. */
const INSIDE = 0;
/** 1 once nobody may enter any more. */
const IS_SHUT = 1;
/** A call takes some tenths of a second; longer than this, something hangs that no waiting mends. */
const LONGEST_CALL_MS = 20_000;

export function runtimeGate(): RuntimeGate {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/**
 * Calls the runtime, in the reader's thread.
 * @throws Error when the gate is shut, and whatever the call throws.
 */
export async function throughGate<T>(gate: RuntimeGate, call: () => Promise<T>): Promise<T> {
  Atomics.add(gate, INSIDE, 1);
  try {
    if (Atomics.load(gate, IS_SHUT) === 1) throw new Error('the reader is ending');
    return await call();
  } finally {
    Atomics.sub(gate, INSIDE, 1);
    Atomics.notify(gate, INSIDE);
  }
}

/** Lets no call begin any more, and returns once those under way are over: the thread may be ended then. */
export function shutGate(gate: RuntimeGate): void {
  Atomics.store(gate, IS_SHUT, 1);
  for (let inside = Atomics.load(gate, INSIDE); inside > 0; inside = Atomics.load(gate, INSIDE)) {
    if (Atomics.wait(gate, INSIDE, inside, LONGEST_CALL_MS) === 'timed-out') return;
  }
}
