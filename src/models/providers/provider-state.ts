import { z } from 'zod';

const FORMAT = 'kiosque-provider-embedder-1';

const stateSchema = z.object({
  format: z.literal(FORMAT),
  provider: z.string(),
  model: z.string(),
  dimensions: z.int().positive(),
});

/** What a provider's embedder must remember: who it was, and how long its vectors were. */
export type ProviderState = Readonly<Omit<z.infer<typeof stateSchema>, 'format'>>;

export function writeProviderState(state: ProviderState): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ format: FORMAT, ...state }));
}

/** The state, or null when these bytes are not one of this version. */
export function readProviderState(bytes: Uint8Array | null): ProviderState | null {
  if (bytes === null) return null;
  try {
    return stateSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}
