import { listed } from './listed.ts';

/** Forms of auxiliaries and of verbs that govern an infinitive, folded. Written for the project. */
export const AUXILIARIES = {
  fr: listed(
    'a ont avait avaient aura auront aurait auraient est sont etait etaient sera seront serait seraient fut furent ete ' +
      'va vont doit doivent peut peuvent veut veulent pourra pourront devra devront fait',
  ),
  en: listed('has have had was were is are will would can could did does do been'),
} as const;
