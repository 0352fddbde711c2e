import { describe, expect, it } from 'vitest';
import { openRoom, STRIKE_QUESTION } from './open-room.ts';

describe('a question asked without a script', () => {
  it('gets a page of its own, whose number opens the article at the quoted words', async () => {
    const room = await openRoom();
    const answer = await room.ask(STRIKE_QUESTION);
    expect(answer).toMatchObject({ status: 200, path: expect.stringMatching(/^\/answers\/[\w-]{12}$/u) });
    const link = /<a class="number" href="([^"]+)" aria-label="1, source[^"]+">\[1\]<\/a>/u.exec(answer.text);
    const address = link![1]!.replaceAll('&amp;', '&');
    expect(address).toMatch(/^\/articles\/[0-9a-f]{16}\?p=\d+-\d+&w=[0-9a-f]{8}#quote$/u);
    const article = await room.page(address.replace(/#.*/u, ''));
    const marked = /<mark id="quote"[^>]*>(.*?)<\/mark>/su.exec(article.text)![1]!;
    expect(marked.replaceAll(/<span class="unseen".*?<\/span>/gu, '')).toBe(
      'Plus de 11 000 gros conteneurs attendent sur les quais, selon la capitainerie.',
    );
  });

  it('has each sentence beside the words that it stands on, and the words that answer in bold', async () => {
    const room = await openRoom();
    const { text } = await room.ask(STRIKE_QUESTION);
    expect(text).toMatch(/<p class="sentence"[^>]*>.*« .*<strong>\S+<\/strong>.* »/u);
    expect(text).toMatch(/<blockquote>.*<mark>.*<strong>\S+<\/strong>.*<\/mark>.*Solange Brière/su);
    expect(text).toContain('La Dépêche du Littoral · ');
    expect(text).toContain('3 février 2024');
  });

  it('is answered from the articles that the filters leave', async () => {
    const room = await openRoom();
    const late = await room.ask(STRIKE_QUESTION, { since: '2024-02-10', until: '2024-02-28' });
    expect(late.text).toContain('Écho Maritime');
    expect(late.text).not.toContain('La Dépêche du Littoral · ');
    const other = await room.ask(STRIKE_QUESTION, { publisher: 'Agence du Levant' });
    expect(other.text).toContain('Les articles ne répondent pas');
    expect(other.text).toContain('value="Agence du Levant" selected');
  });

  it('names the nearest articles, as links, where the articles do not answer', async () => {
    const room = await openRoom();
    const { text } = await room.ask('Quelle est la capitale du Pérou ?');
    expect(text).toContain('Les articles ne répondent pas à cette question.');
    expect(text).not.toContain('class="number"');
    expect(text).not.toContain('id="check"');
  });

  it('may lean on the one before', async () => {
    const room = await openRoom();
    const first = await room.ask('Combien a coûté le chantier de la passerelle des Tanneurs ?');
    const after = /name="after" value="([^"]+)"/u.exec(first.text)![1]!;
    const next = await room.ask('et quand a-t-elle rouvert ?', { after });
    expect(next.text).toContain('Comprise comme');
    expect(next.text).toContain('9 mars 2024');
  });

  it('that is no question gets a word, and no page', async () => {
    const room = await openRoom();
    const { path, text, status } = await room.ask('bonjour');
    expect({ path, status }).toEqual({ path: '/ask', status: 200 });
    expect(text).toMatch(/<p class="word" role="status">Bonjour/u);
  });

  it('may stand in an address', async () => {
    const room = await openRoom();
    const { path, text } = await room.page(`/ask?q=${encodeURIComponent(STRIKE_QUESTION)}`);
    expect(path).toMatch(/^\/answers\//u);
    expect(text).toContain('11 000 gros conteneurs');
  });

  it.each([
    ['', {}, 'Écrivez d’abord une question.'],
    ['x'.repeat(2_001), {}, '2\u202f000 caractères au plus'],
    ['Quand ?', { since: 'hier' }, 'année-mois-jour'],
    ['Quand ?', { since: '2024-02-30' }, 'année-mois-jour'],
    ['Quand ?', { since: '2024-03-02', until: '2024-03-01' }, 'vient après'],
  ])('that cannot be asked comes back in its form: %.10s %j', async (question, more, said) => {
    const room = await openRoom();
    const { status, text } = await room.ask(question, more);
    expect(status).toBe(400);
    expect(text).toContain(said);
    expect(text).toContain('role="alert"');
    expect(room.logged).toEqual([]);
  });

  it('has its answer in the language of the question and its page in that of the browser', async () => {
    const room = await openRoom();
    const { text } = await room.page('/ask', {
      method: 'POST',
      body: new URLSearchParams({ q: STRIKE_QUESTION }),
      headers: { 'accept-language': 'en-GB,en;q=0.9,fr;q=0.8' },
    });
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('<h1 class="question" lang="fr">');
    expect(text).toContain('Check again');
  });
});

describe('a question asked by the script of the page', () => {
  it('is followed line by line, down to the address of its page', async () => {
    const room = await openRoom();
    const { text, headers } = await room.page('/ask', {
      method: 'POST',
      body: new URLSearchParams({ q: STRIKE_QUESTION }),
      headers: { accept: 'application/x-ndjson' },
    });
    expect(headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ status: 'Recherche dans les articles…' });
    expect(lines.at(-1)).toEqual({ page: expect.stringMatching(/^\/answers\//u) });
    expect((await room.page(lines.at(-1).page)).status).toBe(200);
  });

  it('hears what is wrong with it', async () => {
    const room = await openRoom();
    const { text } = await room.page('/ask', {
      method: 'POST',
      body: new URLSearchParams({ q: ' ' }),
      headers: { accept: 'application/x-ndjson' },
    });
    expect(JSON.parse(text)).toEqual({ fault: 'Écrivez d’abord une question.' });
  });
});
