import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeLabel, escapeText, plainText, visibleText } from '../../../src/discord/views/escape.ts';
import { RAW_MENTION, readMarkdown } from './discord-markdown.ts';
import { inked, NASTY, nastyText } from './nasty-texts.ts';

describe('the reader of markdown that these tests rely on', () => {
  it.each([
    ['un **mot** gras', 'bold'],
    ['# Titre', 'heading'],
    ['\n-# petit', 'subtext'],
    ['> cité', 'quote'],
    ['- un', 'list'],
    ['1. un', 'list'],
    ['[ici](https://x.fr)', 'link'],
    ['voir https://x.fr/p', 'url'],
    ['<https://x.fr>', 'autolink'],
    ['<@123>', 'mention'],
    ['<t:1:R>', 'time'],
    ['||secret||', 'spoiler'],
    ['`code`', 'code'],
    ['```\ncode\n```', 'fence'],
    ['@everyone', 'everyone'],
    [':smile:', 'emoji'],
    ['_un_', 'italic'],
  ])('finds what is active in %j', (text, kind) => {
    expect(readMarkdown(text).active.map((active) => active.kind)).toContain(kind);
  });

  it('sees nothing in escaped text', () => {
    expect(readMarkdown('\\*\\*mot\\*\\* \\[ici]\\(x)')).toEqual({ text: '**mot** [ici](x)', active: [] });
  });
});

describe('escapeText', () => {
  it.each(NASTY.map((piece) => [piece]))('makes %j harmless and keeps it', (piece) => {
    for (const text of [piece, `mot ${piece} mot`, piece.repeat(3), `${piece}mot${piece}`])
      expectHarmless(text);
  });

  it('leaves nothing active of any text, and drops no visible character', () => {
    fc.assert(
      fc.property(nastyText(30), (text) => expectHarmless(text)),
      { numRuns: 400 },
    );
  });

  it('leaves ordinary French alone', () => {
    const text =
      'Le 14/09/2023, M. Dupont-Aignan (62 ans) a dit : « Peut-être… » [1] – 3 % à 12:30 & l’œuvre d’art.';
    expect(escapeText(text)).toBe(text);
  });

  it('keeps families and flags of emoji whole, and drops lone joiners and hidden tags', () => {
    expect(visibleText('👩‍👩‍👧‍👦 🏳️‍🌈 🇫🇷 a\u200db\u{e0041}\u00ad')).toBe('👩‍👩‍👧‍👦 🏳️‍🌈 🇫🇷 ab');
  });

  it('escapes a bracket behind a backslash', () => {
    expect(readMarkdown(escapeText('\\<https://x.fr>')).active).toEqual([]);
  });
});

describe('escapeLabel', () => {
  it('cannot end the label of a masked link', () => {
    fc.assert(
      fc.property(nastyText(15), (title) => {
        const { active, text } = readMarkdown(`[${escapeLabel(`a${title}`)}](https://le-journal.fr/a)`);
        expect(active).toEqual([{ kind: 'link', value: 'https://le-journal.fr/a' }]);
        expect(round(inked(text))).toBe(round(inked(visibleText(`a${title}`))));
      }),
      { numRuns: 400 },
    );
  });

  it('rounds the brackets of a headline', () => {
    expect(escapeLabel('[Vidéo] Le bac\nrepart')).toBe('(Vidéo) Le bac repart');
  });
});

describe('plainText', () => {
  it('stands on one line and holds no mention', () => {
    fc.assert(
      fc.property(nastyText(15), (text) => {
        expect(plainText(text)).not.toMatch(RAW_MENTION);
        expect(plainText(text)).not.toContain('\n');
      }),
    );
  });
});

function round(text: string): string {
  return text.replaceAll('[', '(').replaceAll(']', ')');
}

function expectHarmless(text: string): void {
  const escaped = escapeText(text);
  const read = readMarkdown(escaped);
  expect(read.active).toEqual([]);
  expect(inked(read.text)).toBe(inked(visibleText(text)));
  expect(escaped).not.toMatch(RAW_MENTION);
}
