import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answering/answer-question.ts';
import { turnOf } from '../../../src/answering/question/follow-up.ts';
import type { ChatRequest } from '../../../src/models/chat-model.ts';
import type { Reader, SupportReading } from '../../../src/models/reader/reader.ts';
import { scriptedChatModel } from '../../fakes/models/scripted-chat-model.ts';
import { wordReader } from '../../fakes/word-reader.ts';
import { answerOf, COST_QUESTION, GUARD_QUESTION, numberOf, press, writerOf } from './press.ts';

const promptOf = ({ messages }: ChatRequest): string => messages.at(-1)?.text ?? '';
/** A model that cites by headline, as a real one finds the number above the extract. */
const citing =
  (text: string) =>
  (request: ChatRequest): string =>
    text.replaceAll(/\{([^}]+)\}/gu, (_, title: string) => `[${numberOf(promptOf(request), title)}]`);

describe('an answer that a model words', () => {
  it('shows its checked sentences with quotes, numbered in the order of the text', async () => {
    const source = await press();
    const model = scriptedChatModel(
      citing(
        'La gardienne du phare de Kermor est Jeanne Riou {gardienne}. Elle le garde depuis le 12 février 2021 {gardienne}.',
      ),
    );
    const { answer } = await answerOf(source, GUARD_QUESTION, writerOf(model));
    expect(answer).toMatchObject({ status: 'answered', answerer: 'scripted:model', notice: null });
    expect(answer.text).toMatch(/^La gardienne du phare de Kermor est Jeanne Riou \[1\]\. Elle le garde/u);
    for (const { articleId, start, end, quote } of answer.citations) {
      const article = source.articles.find(({ id }) => id === articleId);
      expect(article?.text.slice(start, end)).toBe(quote);
    }
    expect(answer.citations[0]).toMatchObject({ n: 1, publisher: 'Le Fanal', publishedAt: '2024-03-04' });
  });

  it.each([
    ['a wrong number', 'Le phare de Kermor mesure 45 mètres {gardienne}.'],
    ['a wrong name', 'Le phare de Kermor est gardé par Soizic Le Floch {gardienne}.'],
    ['a wrong date', 'Jeanne Riou garde le phare de Kermor depuis le 3 juin 2021 {gardienne}.'],
    ['a negation', 'Jeanne Riou ne garde pas le phare de Kermor {gardienne}.'],
    ['what stands nowhere', 'Le phare de Kermor sera bientôt transformé en hôtel de luxe {gardienne}.'],
  ])('leaves out %s', async (_, wrong) => {
    const model = scriptedChatModel(citing(`Jeanne Riou garde le phare de Kermor {gardienne}. ${wrong}`));
    const { answer } = await answerOf(await press(), GUARD_QUESTION, writerOf(model));
    expect(answer.text).toBe('Jeanne Riou garde le phare de Kermor [1].');
    expect(answer.citations).toHaveLength(1);
  });

  it('keeps what it cannot check with a mark, where that is wanted', async () => {
    const model = scriptedChatModel(
      citing(
        'Jeanne Riou garde le phare de Kermor {gardienne}. Il sera bientôt un hôtel de luxe {gardienne}.',
      ),
    );
    const { answer } = await answerOf(
      await press(),
      GUARD_QUESTION,
      writerOf(model, { strictness: 'marked' }),
    );
    expect(answer.text).toBe('Jeanne Riou garde le phare de Kermor [1]. ⚠ Il sera bientôt un hôtel de luxe.');
  });

  it('moves a number to the article that says it, and drops those that were never given', async () => {
    const model = scriptedChatModel(
      citing('Jeanne Riou garde le phare de Kermor {chou-fleur}[99]. Le phare mesure 41 mètres.'),
    );
    const { answer } = await answerOf(await press(), GUARD_QUESTION, writerOf(model));
    expect(answer.text).toBe('Jeanne Riou garde le phare de Kermor [1]. Le phare mesure 41 mètres [2].');
    expect(answer.citations.map(({ title }) => title)).toEqual([
      'Le phare de Kermor a une gardienne',
      'Le phare de Kermor a une gardienne',
    ]);
  });

  it('sets two figures side by side with their papers and dates, in the order written', async () => {
    const model = scriptedChatModel(
      citing(
        'Selon Le Fanal du 11 avril 2024, la rénovation du bac de Kermor coûtera 640 000 euros {640 000}. Selon La Vigie du 20 juin 2024, elle coûtera 810 000 euros {facture}.',
      ),
    );
    const { answer } = await answerOf(await press(), COST_QUESTION, writerOf(model));
    expect(answer.text).toBe(
      'Selon Le Fanal du 11 avril 2024, la rénovation du bac de Kermor coûtera 640 000 euros [1]. Selon La Vigie du 20 juin 2024, elle coûtera 810 000 euros [2].',
    );
    expect(answer.citations.map(({ publishedAt }) => publishedAt)).toEqual(['2024-04-11', '2024-06-20']);
  });

  it('answers an English question in English from French articles', async () => {
    const model = scriptedChatModel(
      citing('The renovation of the Kermor ferry will cost 640,000 euros {640 000}.'),
    );
    const { answer } = await answerOf(
      await press(),
      'How much will the renovation of the Kermor ferry cost?',
      writerOf(model),
    );
    expect(answer).toMatchObject({ status: 'answered', answerer: 'scripted:model', language: 'en' });
    expect(answer.citations[0]?.quote).toContain('640 000 euros');
  });

  it('says in its own words that the articles leave something open', async () => {
    const model = scriptedChatModel(
      citing('Jeanne Riou garde le phare de Kermor {gardienne}. Les articles ne précisent pas son âge.'),
    );
    const { answer } = await answerOf(await press(), GUARD_QUESTION, writerOf(model));
    expect(answer.text).toBe(
      'Jeanne Riou garde le phare de Kermor [1].\nLes articles ne disent pas tout ce que demande la question.',
    );
  });
});

describe('where the model does not answer', () => {
  it('is not asked about what the articles do not speak of', async () => {
    const model = scriptedChatModel('Paris est la capitale de la France [1].');
    const { answer } = await answerOf(
      await press(),
      'Quelle est la vitesse de la lumière dans le vide ?',
      writerOf(model),
    );
    expect(answer).toMatchObject({ status: 'refused', answerer: 'extractive', notice: null });
    expect(model.requests).toEqual([]);
  });

  it.each(['NOT_FOUND', '**NOT_FOUND**.', 'Les extraits ne répondent pas à cette question. NOT_FOUND'])(
    'refuses when it says %s and the quotations are not sure',
    async (text) => {
      const model = scriptedChatModel(text);
      const { answer, progress } = await answerOf(
        await press(),
        'Quel âge a la gardienne du phare ?',
        writerOf(model),
      );
      expect(answer).toMatchObject({ status: 'refused', answerer: 'extractive', citations: [] });
      expect(answer.nearest.length).toBeGreaterThan(0);
      expect(progress.filter(({ stage }) => stage === 'text')).toEqual([]);
    },
  );

  it('quotes where the words of the question are surely there', async () => {
    const { answer } = await answerOf(await press(), COST_QUESTION, writerOf(scriptedChatModel('NOT_FOUND')));
    expect(answer).toMatchObject({ status: 'answered', answerer: 'extractive' });
    expect(answer.notice?.fr).toBe(
      'Le modèle n’a pas trouvé de réponse dans les articles. Voici les phrases des articles eux-mêmes.',
    );
  });

  it('quotes when the sentence that answered is wrong, and what is left only surrounds it', async () => {
    const source = await press();
    const { answer } = await answerOf(
      source,
      COST_QUESTION,
      writerOf(
        scriptedChatModel(
          citing(
            'La rénovation du bac de Kermor coûtera 700 000 euros {640 000}. La coque du bac était plus rouillée que prévu {facture}.',
          ),
        ),
      ),
    );
    expect(answer).toMatchObject({ answerer: 'extractive', status: 'answered' });
    expect(answer.text).toContain('640 000 euros');
    expect(answer.text).not.toContain('700 000');
  });

  it.each([
    ['what is wrong', 'Le phare de Kermor est gardé par Soizic Le Floch {gardienne}.'],
    ['what is beside the question', 'La fête du chou-fleur a réuni 3 000 personnes à Plouvenec {chou}.'],
  ])('quotes when it writes nothing but %s', async (_, text) => {
    const source = await press();
    const { answer, progress } = await answerOf(
      source,
      GUARD_QUESTION,
      writerOf(scriptedChatModel(citing(text))),
    );
    const quoted = await answerQuestion(source, GUARD_QUESTION);
    expect(answer).toMatchObject({ status: 'answered', answerer: 'extractive', text: quoted.text });
    expect(answer.notice?.en).toContain('could be checked');
    expect(progress.filter(({ stage }) => stage === 'text')).toEqual([]);
  });

  it.each(['unreachable', 'timeout', 'rate-limit', 'over-budget', 'paused', 'empty', 'filtered'] as const)(
    'quotes with a sentence when it fails: %s',
    async (fail) => {
      const source = await press();
      const { answer } = await answerOf(source, GUARD_QUESTION, writerOf(scriptedChatModel({ fail })));
      const quoted = await answerQuestion(source, GUARD_QUESTION);
      expect(answer).toMatchObject({
        text: quoted.text,
        citations: quoted.citations,
        answerer: 'extractive',
      });
      expect(answer.notice?.fr).toMatch(/^scripted:model : .+ Voici les phrases des articles eux-mêmes\.$/u);
    },
  );

  it('quotes when its stream is cut, even after checked sentences', async () => {
    const model = scriptedChatModel({
      text: 'Jeanne Riou garde le phare de Kermor [1]. Elle a succédé à ',
      fail: 'cut',
    });
    const { answer, progress } = await answerOf(await press(), GUARD_QUESTION, writerOf(model));
    expect(progress.at(-1)).toEqual({ stage: 'text', text: 'Jeanne Riou garde le phare de Kermor [1].' });
    expect(answer.answerer).toBe('extractive');
    expect(answer.text).toMatch(/^« /u);
  });

  it('leaves out the sentence in which its length ran out', async () => {
    const model = scriptedChatModel({
      text: 'Jeanne Riou garde le phare de Kermor [1]. Paul Riou est parti',
      reason: 'length',
    });
    const { answer } = await answerOf(await press(), GUARD_QUESTION, writerOf(model));
    expect(answer.text).toBe('Jeanne Riou garde le phare de Kermor [1].');
  });

  it('stops with the reason of whoever stops it', async () => {
    const stop = new AbortController();
    const model = scriptedChatModel('Jeanne Riou garde le phare de Kermor [1]. Elle est là. Elle y reste.');
    const asking = answerQuestion(await press(), GUARD_QUESTION, {
      writer: writerOf(model),
      signal: stop.signal,
      onProgress: ({ stage }) => {
        if (stage === 'text') stop.abort(new Error('assez'));
      },
    });
    await expect(asking).rejects.toThrow('assez');
  });
});

describe('a second opinion', () => {
  it('takes away what the model itself finds unsaid, and shows nothing before', async () => {
    const model = scriptedChatModel(
      citing('Jeanne Riou garde le phare de Kermor {gardienne}. Le phare mesure 41 mètres {gardienne}.'),
      '2',
    );
    const { answer, progress } = await answerOf(
      await press(),
      GUARD_QUESTION,
      writerOf(model, { isVerified: true }),
    );
    expect(answer.text).toBe('Jeanne Riou garde le phare de Kermor [1].');
    expect(progress.filter(({ stage }) => stage === 'text')).toEqual([]);
    expect(promptOf(model.requests[1]!)).toContain('2. Le phare mesure 41 mètres.');
    // One deadline for both.
    const [writing = 0, verifying = 0] = model.requests.map(({ deadlineMs }) => deadlineMs);
    expect(verifying).toBeLessThan(writing);
  });

  it.each(['0', 'Toutes les affirmations sont exactes.', '7, 8', ''])(
    'changes nothing when it says « %s »',
    async (verdict) => {
      const model = scriptedChatModel(
        citing('Le phare de Kermor mesure 41 mètres {gardienne}.'),
        `${verdict} `,
      );
      const { answer } = await answerOf(
        await press(),
        'Combien mesure le phare de Kermor ?',
        writerOf(model, { isVerified: true }),
      );
      expect(answer.text).toMatch(verdict === '' ? /^« / : /41 mètres \[1\]\.$/u);
    },
  );
});

describe('a question asked again', () => {
  it('is served from the cache, until another generation or question comes', async () => {
    const source = await press();
    const model = scriptedChatModel(citing('Jeanne Riou garde le phare de Kermor {gardienne}.'));
    const writer = writerOf(model, {}, 2);
    const first = await answerOf(source, GUARD_QUESTION, writer);
    const again = await answerOf(source, GUARD_QUESTION, writer);
    expect(again.answer).toMatchObject({ text: first.answer.text, citations: first.answer.citations });
    expect(model.requests).toHaveLength(1);
    await answerOf(source, 'Qui garde le phare ?', writer);
    expect(model.requests).toHaveLength(2);
    await answerOf(source, GUARD_QUESTION, writer, { filter: { publisher: 'Le Fanal' } });
    expect(model.requests).toHaveLength(3);
    // Two are kept: the first has gone.
    await answerOf(source, GUARD_QUESTION, writer);
    expect(model.requests).toHaveLength(4);
  });

  it('is asked again without a cache, and after a failure', async () => {
    const source = await press();
    const model = scriptedChatModel(
      { fail: 'server' },
      citing('Jeanne Riou garde le phare de Kermor {gardienne}.'),
    );
    const writer = writerOf(model, {}, 5);
    expect((await answerOf(source, GUARD_QUESTION, writer)).answer.answerer).toBe('extractive');
    expect((await answerOf(source, GUARD_QUESTION, writer)).answer.answerer).toBe('scripted:model');
    const uncached = scriptedChatModel(citing('Jeanne Riou garde le phare de Kermor {gardienne}.'));
    await answerOf(source, GUARD_QUESTION, writerOf(uncached));
    await answerOf(source, GUARD_QUESTION, writerOf(uncached));
    expect(uncached.requests).toHaveLength(2);
  });
});

describe('a follow-up', () => {
  async function followUp(rewriting: string, question = 'Depuis quand la garde-t-elle ?') {
    const source = await press();
    const answered = await answerQuestion(source, GUARD_QUESTION);
    const model = scriptedChatModel(rewriting, 'NOT_FOUND');
    const { answer } = await answerOf(source, question, writerOf(model), { earlier: [turnOf(answered)] });
    return { answer, model };
  }

  it('is completed by the model', async () => {
    const { answer, model } = await followUp(
      '« Depuis quand Jeanne Riou garde-t-elle le phare de Kermor ? »',
    );
    expect(answer.searchedAs).toBe('Depuis quand Jeanne Riou garde-t-elle le phare de Kermor ?');
    expect(promptOf(model.requests[1]!)).toContain('Depuis quand Jeanne Riou garde-t-elle');
  });

  it.each([
    'Depuis quand Vladimir Poutine garde-t-il le Kremlin ?',
    'Depuis quand Jeanne Riou garde-t-elle le phare en 2019 ?',
    'Jeanne Riou.\nElle garde le phare.',
    'Quel est le prix des carottes ?',
    `Depuis quand garde-t-elle ${'le phare '.repeat(60)} ?`,
  ])('is completed plainly when the model writes %j', async (rewriting) => {
    const { answer } = await followUp(rewriting);
    expect(answer.searchedAs).not.toBe(null);
    expect(answer.searchedAs).not.toBe(rewriting);
  });

  it('that stands on its own costs no call', async () => {
    const { model, answer } = await followUp('x', 'Combien coûtera la rénovation du bac de Kermor en 2024 ?');
    expect(answer.searchedAs).toBe(null);
    expect(model.requests).toHaveLength(1);
  });
});

describe('an answer that a model words, and a reader checks', () => {
  const TRUE = 'Jeanne Riou garde le phare de Kermor {gardienne}.';
  const judged = (
    verdicts: Readonly<Record<string, SupportReading>>,
    odds: Readonly<Record<string, number>> = {},
  ) => {
    const words = wordReader();
    const reader: Reader = {
      ...words,
      async read(question, passages, signal) {
        const readings = await words.read(question, passages, signal);
        return readings.map((sentences, passage) =>
          sentences.map((reading, index) => {
            const text = passages[passage]?.sentences[index] ?? '';
            return reading === null ? null : { ...reading, odds: odds[text] ?? reading.odds };
          }),
        );
      },
      async support(statements, signal) {
        const readings = await words.support(statements, signal);
        return readings.map((reading, index) => verdicts[statements[index]?.statement ?? ''] ?? reading);
      },
    };
    return reader;
  };
  const SAID: SupportReading = { supports: 0.97, contradicts: 0.01, nothing: 0.02 };
  const DENIED: SupportReading = { supports: 0.02, contradicts: 0.95, nothing: 0.03 };

  it('keeps what the articles say in other words', async () => {
    const other = 'Au phare de Kermor, c’est Jeanne Riou qui veille.';
    const model = scriptedChatModel(citing(`${other} {gardienne}`));
    const reader = judged({ [other]: SAID }, { [other]: 3 });
    const { answer } = await answerOf(await press(), GUARD_QUESTION, writerOf(model), { reader });
    expect(answer.text).toBe('Au phare de Kermor, c’est Jeanne Riou qui veille [1].');
  });

  it.each([
    ['strict' as const, 'Jeanne Riou garde le phare de Kermor [1].'],
    [
      'marked' as const,
      'Jeanne Riou garde le phare de Kermor [1]. ⚠ Jeanne Riou garde le phare de Kermor et son frère répare des voiliers anciens [1] (non confirmé : « son frère répare des voiliers anciens »).',
    ],
  ])('never shows what is said in part as a whole: %s', async (strictness, text) => {
    const source = await press();
    const words = 'Jeanne Riou garde le phare de Kermor';
    const more = 'son frère répare des voiliers anciens';
    const model = scriptedChatModel(citing(`${words} {gardienne}. ${words} et ${more} {gardienne}.`));
    const { answer } = await answerOf(source, GUARD_QUESTION, writerOf(model, { strictness }), {
      reader: judged({ [`${words} et ${more}.`]: { supports: 0.2, contradicts: 0.1, nothing: 0.7 } }),
    });
    expect(answer.text).toBe(text);
    for (const { articleId, start, end, quote } of answer.citations) {
      const article = source.articles.find(({ id }) => id === articleId);
      expect(article?.text.slice(start, end)).toBe(quote);
    }
  });

  it('leaves out what they contradict in other words', async () => {
    const other = 'La gardienne Jeanne Riou a quitté le phare de Kermor.';
    const model = scriptedChatModel(citing(`${TRUE} ${other} {gardienne}`));
    const reader = judged({ [other]: DENIED });
    const { answer } = await answerOf(await press(), GUARD_QUESTION, writerOf(model), { reader });
    expect(answer.text).toBe('Jeanne Riou garde le phare de Kermor [1].');
  });

  it('leaves out what is true and answers another question', async () => {
    const aside = 'Le phare de Kermor mesure 41 mètres.';
    const model = scriptedChatModel(citing(`${TRUE} ${aside} {gardienne}`));
    const { answer } = await answerOf(await press(), GUARD_QUESTION, writerOf(model), {
      reader: judged({}, { [aside]: -5 }),
    });
    expect(answer.text).toBe('Jeanne Riou garde le phare de Kermor [1].');
  });

  it('quotes the articles when nothing that is left answers', async () => {
    const aside = 'Le phare de Kermor mesure 41 mètres.';
    const model = scriptedChatModel(citing(`${aside} {gardienne}`));
    const { answer } = await answerOf(await press(), GUARD_QUESTION, writerOf(model), {
      reader: judged({}, { [aside]: -5 }),
    });
    expect(answer.answerer).toBe('extractive');
    expect(answer.citations[0]?.quote).toContain('Jeanne Riou');
  });
});
