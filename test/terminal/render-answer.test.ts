import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/answering/answer.ts';
import type { Passage } from '../../src/articles/passage.ts';
import type { Language } from '../../src/messages/bilingual.ts';
import { addressIn } from '../../src/terminal/address.ts';
import { renderAnswer } from '../../src/terminal/render-answer.ts';
import { renderSource } from '../../src/terminal/render-source.ts';
import { plainStyle, styleOf, type TerminalStyle } from '../../src/terminal/style.ts';
import {
  answerOf,
  citationOf,
  clock,
  clockPassage,
  colourful,
  colourless,
  ESCAPE,
  mended,
  shown,
  stopped,
} from './samples.ts';

const addressOf = addressIn('/presse/articles');
const cited = answerOf([citationOf(1, stopped), citationOf(2, mended)]);

describe('an answer', () => {
  it('is text alone for a pipe: each quote numbered, each article once', () => {
    expect(renderAnswer(cited, plainStyle, addressOf)).toBe(
      [
        `« ${stopped} » [1]`,
        `« ${mended} » [2]`,
        '',
        'Sources',
        '[1] [2] Une horloge remise à l’heure',
        '    L’Écho de Bréville · 6 octobre 2024 · bourg/horloge.md',
      ].join('\n'),
    );
  });

  it('fits a narrow terminal, where every number opens its own quote', () => {
    const web = { ...clock, url: 'https://echo.example/horloge' };
    const answer = answerOf([citationOf(1, stopped, web), citationOf(2, mended, web)]);
    const output = renderAnswer(answer, colourful, addressOf);
    for (const line of shown(output).split('\n')) expect(line.length).toBeLessThanOrEqual(40);
    expect(output).toContain('https://echo.example/horloge#:~:text=Elle%20s%E2%80%99%C3%A9tait');
    expect(output).toContain('https://echo.example/horloge#:~:text=Le%20m%C3%A9canisme');
    expect(shown(output).replaceAll(/\s+/gu, ' ')).toContain(`« ${stopped} » [1] « ${mended} » [2] Sources`);
  });

  it('is in the language of the question, and says when an article has no date', () => {
    const undated = { ...clock, publishedAt: null, publisher: null };
    const answer = answerOf([citationOf(1, mended, undated)], { language: 'en' });
    expect(renderAnswer(answer, plainStyle, addressOf)).toContain('    undated · bourg/horloge.md');
  });

  it('says under the text which days were searched, and how the question was understood', () => {
    const period = { words: 'la semaine dernière', isFilter: true, isDropped: false };
    const days = { since: '2024-09-30', until: '2024-10-06' };
    const understood = {
      ...cited,
      searchedAs: 'Et qui a démonté l’horloge ?',
      period: { ...period, ...days },
    };
    expect(renderAnswer(understood, plainStyle, addressOf)).toContain(
      [
        `« ${mended} » [2]`,
        'période : « la semaine dernière » (du 30 septembre 2024 au 6 octobre 2024)',
        'question comprise : Et qui a démonté l’horloge ?',
        '',
        'Sources',
      ].join('\n'),
    );
    const painted = renderAnswer(understood, colourful, addressOf);
    expect(painted).toContain(`${ESCAPE}[2mpériode : « la semaine dernière »`);
    for (const line of shown(painted).split('\n')) expect(line.length).toBeLessThanOrEqual(40);
  });

  it('says the days once where the question has them in the same words', () => {
    const days = { since: '2024-09-30', until: null, isFilter: true, isDropped: false };
    const period = { ...days, words: 'depuis le 30 septembre 2024' };
    const output = renderAnswer({ ...cited, period }, plainStyle, addressOf);
    expect(output).toMatch(/\npériode\s: depuis le 30 septembre 2024\n/u);
  });

  it('says so instead when the days were set aside', () => {
    const notice = { fr: 'Tous les articles ont été lus.', en: 'All articles were read.' };
    const period = {
      since: '2024-10-05',
      until: '2024-10-05',
      words: 'hier',
      isFilter: true,
      isDropped: true,
    };
    const output = renderAnswer({ ...cited, notice, period }, plainStyle, addressOf);
    expect(output).toContain(`[2]\nTous les articles ont été lus.\n\nSources`);
    expect(output).not.toContain('période :');
  });

  it('has no list of sources when it is a refusal', () => {
    const refusal = answerOf([], {
      status: 'refused',
      text: 'Les articles ne répondent pas à cette question.',
    });
    expect(renderAnswer(refusal, plainStyle, addressOf)).toBe(
      'Les articles ne répondent pas à cette question.',
    );
  });

  it('colours its own numbers, and none that an article prints', () => {
    const text = `Jeanne Morel : « ${stopped} [2 dans l’article] » [1]\nAussi dans : Le Fil, 7 octobre 2024 [2]`;
    const output = renderAnswer({ ...cited, text }, { ...colourful, columns: null }, addressOf);
    const painted = output
      .slice(0, output.indexOf('Sources'))
      .match(new RegExp(`${ESCAPE}\\[36m[^${ESCAPE}]*`, 'gu'));
    expect(painted?.map((found) => found.slice(5))).toEqual(['[1]', '[2]']);
    expect(shown(output)).toContain('[2 dans l’article]');
  });

  it('lets no file name move the cursor', () => {
    const evil = { ...clock, path: 'a\u001b[2J\u0007.md', url: null };
    const output = renderAnswer(answerOf([citationOf(1, mended, evil)]), colourful, addressOf);
    expect(output).not.toContain('\u001b[2J');
    expect(output).not.toContain('\u0007');
  });
});

describe('a source, opened', () => {
  const citation = citationOf(2, stopped);
  const open = (
    cited: Citation,
    language: Language = 'fr',
    style: TerminalStyle = plainStyle,
    passage: Passage = clockPassage,
  ) => {
    const place = { citation: cited, article: clock, passages: [passage], passage, state: 'same' } as const;
    return renderSource(place, { language, style, addressOf });
  };

  it('names the papers that print the same words below, each with what opens it', () => {
    const copy = { ...citation, title: 'L’horloge repart', path: 'bourg/reprise.md', publisher: 'Le Soir' };
    const cited = { ...citation, copies: [copy] };
    const card = open(cited);
    expect(card.split('\n').slice(-3)).toEqual([
      '',
      '+1 reprise',
      expect.stringMatching(/^\[2\.1\] «\sL’horloge repart\s» \(Le Soir, /u),
    ]);
    expect(renderAnswer(answerOf([cited]), plainStyle, addressOf)).toContain(' · +1 reprise');
  });

  it('shows the quote marked inside its whole passage', () => {
    const card = open(citation);
    expect(card).toBe(
      [
        '[2] Une horloge remise à l’heure',
        '    Journal : L’Écho de Bréville',
        '    Date    : 6 octobre 2024',
        '    Fichier : bourg/horloge.md',
        '',
        `L’horloge de la halle de Bréville sonne de nouveau depuis dimanche. >>> ${stopped} <<< ${mended}`,
      ].join('\n'),
    );
  });

  it('says who says the quote, or under which heads its row stands', () => {
    const speaker = { kind: 'speaker', text: 'Odilon Ferrand', start: 0, end: 14 } as const;
    const said = open({ ...citation, context: speaker });
    expect(said).toContain('    Fichier : bourg/horloge.md\n    Parole de : Odilon Ferrand\n\n');
    const columns = {
      kind: 'columns',
      text: 'Commune | Horloge | Année de pose | Horloger',
      start: 0,
      end: 44,
    } as const;
    const row = open({ ...citation, context: columns }, 'en', colourless);
    expect(row.replaceAll(/\s+/gu, ' ')).toContain('Columns: Commune | Horloge | Année de pose | Horloger');
    for (const line of row.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
  });

  it('marks exactly the quote in colour, line by line', () => {
    const card = open(citation, 'fr', colourful);
    const passage = card.slice(card.indexOf('\n\n') + 2);
    const mark = new RegExp(`${ESCAPE}\\[36m${ESCAPE}\\[1m(.*?)${ESCAPE}\\[22m${ESCAPE}\\[39m`, 'gu');
    const marked = [...passage.matchAll(mark)].map((found) => found[1]);
    expect(marked.length).toBeGreaterThan(1);
    expect(marked.join(' ')).toBe(stopped);
    expect(shown(passage).replaceAll('\n', ' ')).toBe(clockPassage.text);
  });

  it('keeps to the width of a terminal without colour, marks included', () => {
    const card = open(citation, 'en', colourless);
    for (const line of card.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
    expect(card).toContain('    Publisher: L’Écho de Bréville\n    Date:      6 October 2024\n');
  });

  it('shows a quote that runs over the end of its passage whole', () => {
    const half = { ...clockPassage, end: citation.start + 10, text: '' };
    const card = open(citation, 'fr', plainStyle, half);
    expect(card).toContain(`>>> ${stopped} <<<`);
  });
});

describe('addresses', () => {
  it('open the article’s link at the quote; a long one by its first and last words', () => {
    const long = `${'Le marché du samedi se tient sous la halle. '.repeat(5)}Il ferme à midi-pile, dit-on.`;
    const address = addressOf({ url: 'https://echo.example/a?b=1', path: 'a.md' }, long);
    expect(address).toBe(
      'https://echo.example/a?b=1#:~:text=Le%20march%C3%A9%20du%20samedi%20se,Il%20ferme%20%C3%A0%20midi%2Dpile%2C%20dit%2Don.',
    );
  });

  it('keep a link’s own fragment', () => {
    const address = addressOf({ url: 'https://echo.example/a#bas', path: 'a.md' }, 'La clé');
    expect(address).toBe('https://echo.example/a#bas:~:text=La%20cl%C3%A9');
  });

  it('lead to the file when an article has no link', () => {
    expect(addressOf({ url: null, path: 'l’été/a b.md' }, 'x')).toBe(
      'file:///presse/articles/l%E2%80%99%C3%A9t%C3%A9/a%20b.md',
    );
  });
});

describe('what a terminal can do', () => {
  it.each([
    { output: {}, env: {}, columns: null, hasColour: false, hasLinks: false },
    { output: { isTTY: true, columns: 70 }, env: {}, columns: 70, hasColour: true, hasLinks: true },
    { output: { isTTY: true, columns: 240 }, env: {}, columns: 100, hasColour: true, hasLinks: true },
    { output: { isTTY: true, columns: 0 }, env: {}, columns: 80, hasColour: true, hasLinks: true },
    {
      output: { isTTY: true, columns: 70 },
      env: { NO_COLOR: '1' },
      columns: 70,
      hasColour: false,
      hasLinks: true,
    },
    {
      output: { isTTY: true, columns: 70 },
      env: { NO_COLOR: '' },
      columns: 70,
      hasColour: true,
      hasLinks: true,
    },
    {
      output: { isTTY: true, columns: 70 },
      env: { TERM: 'dumb' },
      columns: 70,
      hasColour: false,
      hasLinks: false,
    },
  ])('is found for $output $env', ({ output, env, ...expected }) => {
    const { columns, hasColour, hasLinks } = styleOf(output, env);
    expect({ columns, hasColour, hasLinks }).toEqual(expected);
  });

  it('follows a window that is resized', () => {
    const output = { isTTY: true, columns: 90 };
    const style = styleOf(output, {});
    output.columns = 50;
    expect(style.columns).toBe(50);
  });
});
