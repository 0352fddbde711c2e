import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/answering/answer.ts';
import { citedPlace } from '../../src/answering/quoting/cited-place.ts';
import { quoteContext } from '../../src/answering/quoting/context/quote-context.ts';
import { citationIn } from '../samples/citation.ts';
import { collection } from './collection.ts';

const title = 'À qui la halle ?';
const body =
  'Entretien croisé avec Odette Sabourin, adjointe au marché, et Lucien Ferrat, président des forains.\n\n' +
  'Odette Sabourin : Le toit menace de tomber. Nous avons commandé une expertise à 3 000 euros.\n\n' +
  'Lucien Ferrat : La mairie nous a oubliés. Le syndicat a payé les bâches.';
const quote = 'Nous avons commandé une expertise à 3 000 euros.';

/** A citation of the interview as it first was. */
async function cited(): Promise<Citation> {
  const { articles } = await collection([{ title, body }]);
  const [article] = articles;
  const citation = citationIn(article!, 1, quote);
  const context = quoteContext(article!, citation);
  expect(context?.text).toBe('Odette Sabourin');
  const start = article!.text.indexOf('3 000 euros');
  return { ...citation, context, answer: { start, end: start + '3 000 euros'.length } };
}

/** Where it stands once the interview has this text. */
async function now(changed: string, passageChars = 900) {
  const { store, articles } = await collection([{ title, body: changed }], passageChars);
  return { place: await citedPlace(store, await cited()), text: articles[0]!.text };
}

describe('a citation of an earlier answer', () => {
  it('moves with its words, and so do its speaker and the words that answer', async () => {
    const { place, text } = await now(`Mis à jour mardi par la rédaction de la Gazette.\n\n${body}`);
    expect(place.state).toBe('same');
    const { start, end, context, answer } = place.citation;
    expect(text.slice(start, end)).toBe(quote);
    expect(text.slice(answer!.start, answer!.end)).toBe('3 000 euros');
    expect(text.slice(context!.start, context!.end)).toBe('Odette Sabourin');
  });

  it('is another quotation once somebody else is said to have spoken', async () => {
    const { place } = await now(body.replace('Odette Sabourin :', 'Lucien Ferrat :'));
    expect(place.state).toBe('changed');
    expect(place.citation).toEqual(await cited());
  });

  it('stays at the nearest of equal words', async () => {
    const { place, text } = await now(body.replace('La mairie', `${quote} La mairie`));
    expect(place.citation.start).toBe(text.indexOf(quote));
  });

  it('shows the place where its words stood, once they are others', async () => {
    const { place } = await now(body.replace('3 000', '4 500'), 120);
    expect(place.state).toBe('changed');
    expect(place.passage?.text).toContain('4 500 euros');
  });
});
