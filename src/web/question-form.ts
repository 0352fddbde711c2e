import { z } from 'zod';
import { withoutInvisible } from '../articles/normalise.ts';
import type { ArticleFilter } from '../index/passage-store.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { askingMessages } from '../messages/reading-room.ts';

/** Longer than the name of any publisher and any date. */
const MAX_FIELD_CHARS = 200;

const field = z
  .string()
  .max(MAX_FIELD_CHARS)
  .transform((text) => withoutInvisible(text).trim())
  .catch('');
const fieldsSchema = z.object({
  q: z
    .string()
    .transform((text) => withoutInvisible(text).replaceAll(/\s+/gu, ' ').trim())
    .catch(''),
  since: field,
  until: field,
  publisher: field,
  undated: z
    .literal('1')
    .transform(() => true as boolean)
    .catch(false),
  /** Id of the answer that the question follows, or empty. */
  after: field,
});

/** What a form holds, as it was sent: enough to show it again. */
export type FormFields = Readonly<z.infer<typeof fieldsSchema>>;

export const emptyForm: FormFields = fieldsSchema.parse({});

/** The fields of a form or of an address; what is missing or no text is empty. */
export function formFields(sent: Readonly<Record<string, unknown>>): FormFields {
  return fieldsSchema.parse(sent);
}

/** The articles that the fields leave, or what is wrong with them. */
export function readFilter({ since, until, publisher, undated }: FormFields): ArticleFilter | Bilingual {
  for (const day of [since, until]) {
    if (day !== '' && !z.iso.date().safeParse(day).success) return askingMessages.badDate;
  }
  if (since !== '' && until !== '' && since > until) return askingMessages.datesReversed;
  return {
    ...(since === '' ? {} : { since }),
    ...(until === '' ? {} : { until }),
    ...(publisher === '' ? {} : { publisher }),
    ...(undated ? { withUndated: true } : {}),
  };
}

export function isSentence(found: ArticleFilter | Bilingual): found is Bilingual {
  return 'fr' in found;
}
