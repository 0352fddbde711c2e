/** The part of @huggingface/transformers that the teacher needs; the main install does not have the package. */
export interface TransformersLibrary {
  readonly env: { allowRemoteModels: boolean; localModelPath: string };
  readonly AutoTokenizer: { from_pretrained(model: string): Promise<Tokenizer> };
  readonly AutoModel: {
    from_pretrained(
      model: string,
      options: { readonly dtype: string; readonly session_options: Readonly<Record<string, number>> },
    ): Promise<Model>;
  };
}

export interface Tensor {
  readonly dims: readonly number[];
  readonly data: ArrayLike<number>;
}

export interface Tokens {
  readonly attention_mask: { readonly dims: readonly number[]; readonly data: ArrayLike<bigint> };
}

type Tokenizer = (
  texts: readonly string[],
  options: { readonly padding: boolean; readonly truncation: boolean; readonly max_length: number },
) => Promise<Tokens>;
type Model = (tokens: Tokens) => Promise<{ readonly last_hidden_state: Tensor }>;

const PACKAGE = '@huggingface/transformers';

/** Loads the package from this room's own node_modules; it is never imported by name, so that types need it nowhere. */
export async function loadTransformers(): Promise<TransformersLibrary> {
  const library: TransformersLibrary = await import(PACKAGE);
  return library;
}
