import { VERB_FORMS } from '../lexicon/irregular-verbs.ts';

const infinitives = new Map<string, string>();
for (const entry of VERB_FORMS.trim().split(/[|\n]/u)) {
  const [infinitive = '', forms = ''] = entry.split(':');
  for (const form of forms.trim().split(' ')) infinitives.set(form, infinitive.trim());
}

/** The infinitive of an irregular French verb form, both folded; any other word is given back. */
export function infinitiveOf(folded: string): string {
  return infinitives.get(folded) ?? folded;
}
