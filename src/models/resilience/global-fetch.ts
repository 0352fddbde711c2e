import { AsyncLocalStorage } from 'node:async_hooks';

const ofThisCall = new AsyncLocalStorage<typeof globalThis.fetch | undefined>();
let isInstalled = false;

/**
 * What `work` starts calls this `fetch` wherever it calls the global one: for clients that take none, whose requests
 * would have no limits and follow every redirect. Nobody else's `fetch` changes.
 */
export function withGlobalFetch<T>(fetch: typeof globalThis.fetch, work: () => T): T {
  if (!isInstalled) install();
  return ofThisCall.run(fetch, work);
}

function install(): void {
  const original = globalThis.fetch;
  isInstalled = true;
  globalThis.fetch = (input, init) => {
    const given = ofThisCall.getStore();
    if (given === undefined) return original(input, init);
    // The given one ends in the global one itself.
    return ofThisCall.run(undefined, () => given(input, init));
  };
}
