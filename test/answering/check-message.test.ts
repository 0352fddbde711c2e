import { beforeAll, describe, expect, it } from 'vitest';
import { checkMessage } from '../../src/answering/check-message.ts';
import { wordReader } from '../fakes/word-reader.ts';
import { type Collection, collection, newsroom } from './collection.ts';

let news: Collection;
beforeAll(async () => {
  news = await collection(newsroom);
});

const verdicts = async (text: string) =>
  (await checkMessage(news, text)).claims.map(({ verdict }) => verdict);

describe('a message held against the articles', () => {
  it('has a verdict for each of its claims, with the words that decide', async () => {
    const text =
      'Salut <@1234567890> ! Les dockers de Port-Brillant ont voté la grève samedi. ' +
      'Le syndicat obtient une prime de 900 euros pour chaque docker. La tour Eiffel penche dangereusement.';
    const { claims, language, generation, skipped } = await checkMessage(news, text);
    expect(claims.map(({ verdict }) => verdict)).toEqual(['supported', 'contradicted', 'unknown']);
    expect(claims.map(({ citation }) => citation?.n ?? null)).toEqual([1, 2, null]);
    expect(claims[1]?.citation?.quote).toBe('Le syndicat obtient une prime de 450 euros pour chaque docker.');
    for (const { start, end, text: claim, citation } of claims) {
      expect(text.slice(start, end)).toBe(claim);
      if (citation === null) continue;
      const article = news.articles.find(({ id }) => id === citation.articleId);
      expect(article?.text.slice(citation.start, citation.end)).toBe(citation.quote);
    }
    expect([language, generation, skipped]).toEqual(['fr', news.store.manifest.generation, 0]);
  });

  it('reads English', async () => {
    expect(
      await verdicts('Sergei Shoigu visited the Vostochny cosmodrome. The works cost 2.9 million euros.'),
    ).toEqual(['supported', 'contradicted']);
  });

  it.each([
    'Bonjour à tous !',
    'Merci beaucoup !',
    'Quand la passerelle rouvre-t-elle ?',
    'https://exemple.fr/passerelle-des-tanneurs-2024',
    '🎉🎉🎉',
    '<@123456> <#98765> <:joie:123456>',
    '',
  ])('says nothing of what claims nothing: %s', async (text) => {
    expect(await checkMessage(news, text)).toMatchObject({ claims: [], skipped: 0 });
  });

  it('gives the same quote one number', async () => {
    const claim = 'Une loutre a été vue dans le canal.';
    const { claims } = await checkMessage(news, `${claim} ${claim} La mairie demande de ne pas la nourrir.`);
    expect(claims.map(({ citation }) => citation?.n)).toEqual([1, 1, 2]);
  });

  it('stops at twelve claims and tells how many are left', async () => {
    const { claims, skipped } = await checkMessage(news, 'Une loutre a été vue dans le canal. '.repeat(15));
    expect([claims.length, skipped]).toEqual([12, 3]);
  });

  it('is judged by the reader too, and a part of a claim is no whole', async () => {
    const text =
      'Les dockers de Port-Brillant ont voté la grève samedi et leur directrice a vendu deux remorqueurs neufs. ' +
      'Les dockers de Port-Brillant n’ont pas voté la grève samedi.';
    const { claims } = await checkMessage(news, text, { reader: wordReader() });
    expect(claims.map(({ verdict }) => verdict)).toEqual(['partly', 'contradicted']);
    expect(claims[0]?.missing).toEqual(['leur directrice a vendu deux remorqueurs neufs']);
    for (const { citation } of claims) expect(citation?.quote).toContain('ont voté la grève samedi');
  });

  it('is given up when its signal says so', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(checkMessage(news, 'Une loutre a été vue dans le canal.', { signal })).rejects.toThrow(
      'cancelled',
    );
  });
});
