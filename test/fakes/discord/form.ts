import { ApiError } from './api-error.ts';
import { isRecord, type Json } from './json.ts';

export type Path = readonly (string | number)[];

/** Gathers what is wrong with a body, as the tree that Discord answers with code 50035. */
export interface Form {
  wrong(path: Path, code: string, message: string): void;
  /** @throws ApiError 50035 when anything was wrong */
  refuse(): void;
}

export function createForm(): Form {
  const tree: Json = {};
  return {
    wrong(path, code, message) {
      let node = tree;
      for (const key of path) {
        const next = node[key];
        const child = isRecord(next) ? next : {};
        node[key] = child;
        node = child;
      }
      const earlier = Array.isArray(node._errors) ? node._errors : [];
      node._errors = [...(earlier as unknown[]), { code, message }];
    },
    refuse() {
      if (Object.keys(tree).length > 0) throw new ApiError(400, 50035, 'Invalid Form Body', tree);
    },
  };
}

export interface Bounds {
  readonly min?: number;
  readonly max: number;
  readonly required?: boolean;
}

/** Characters as Discord counts them: code points, so that an emoji is not two. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The text, trimmed as Discord trims it; '' for an absent or a wrong one. */
export function checkText(form: Form, path: Path, value: unknown, bounds: Bounds): string {
  if (value === undefined || value === null) {
    if (bounds.required) form.wrong(path, 'BASE_TYPE_REQUIRED', 'This field is required');
    return '';
  }
  if (typeof value !== 'string') {
    form.wrong(path, 'STRING_TYPE_CONVERT', `Could not interpret "${JSON.stringify(value)}" as string.`);
    return '';
  }
  const text = value.trim();
  if (text === '' && bounds.required) form.wrong(path, 'BASE_TYPE_REQUIRED', 'This field is required');
  else checkLength(form, path, characters(text), bounds, text !== '');
  return text;
}

/** The elements; an empty list for an absent or a wrong one. */
export function checkList(form: Form, path: Path, value: unknown, bounds: Bounds): readonly unknown[] {
  if (value === undefined || value === null) {
    if (bounds.required) form.wrong(path, 'BASE_TYPE_REQUIRED', 'This field is required');
    return [];
  }
  if (!Array.isArray(value)) {
    form.wrong(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    return [];
  }
  checkLength(form, path, value.length, bounds, true);
  return value;
}

/** The whole number, or undefined for an absent or a wrong one. */
export function checkNumber(
  form: Form,
  path: Path,
  value: unknown,
  bounds: { readonly min: number; readonly max: number },
): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    form.wrong(path, 'NUMBER_TYPE_COERCE', `Value "${JSON.stringify(value)}" is not int.`);
    return undefined;
  }
  const { min, max } = bounds;
  if (value > max) form.wrong(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
  if (value < min)
    form.wrong(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
  return value;
}

export function checkChoice(form: Form, path: Path, value: unknown, allowed: readonly unknown[]): void {
  if (allowed.includes(value)) return;
  form.wrong(path, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
}

export function checkUrl(form: Form, path: Path, value: unknown, schemes: readonly string[]): void {
  if (value === undefined || value === null) return;
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined) form.wrong(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  else if (!schemes.includes(url.protocol.slice(0, -1))) {
    form.wrong(
      path,
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${url.protocol.slice(0, -1)}" is not supported. Scheme must be one of (${schemes.map((s) => `'${s}'`).join(', ')}).`,
    );
  }
}

function checkLength(form: Form, path: Path, length: number, bounds: Bounds, filled: boolean): void {
  const { min, max } = bounds;
  if (length > max || (filled && min !== undefined && length < min)) {
    if (min === undefined) {
      form.wrong(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    } else {
      form.wrong(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    }
  }
}
