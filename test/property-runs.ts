/**
 * On how many examples a property is tried: on this many with each change, on five times as many in the long tests,
 * which run every `*.property.test.ts` again.
 */
export function runs(few: number): { readonly numRuns: number } {
  return { numRuns: process.env.LONG_TESTS === 'true' ? 5 * few : few };
}
