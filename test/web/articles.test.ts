import { describe, expect, it } from 'vitest';
import { newsroom } from '../answering/collection.ts';
import { openRoom } from './open-room.ts';

const titlesIn = (text: string): readonly string[] =>
  [...text.matchAll(/<li><a href="\/articles\/[0-9a-f]{16}">(.*?)<\/a>/gu)].map((match) => match[1]!);

describe('the list of the articles', () => {
  it('has all of them, newest first, how many there are, and a bar for each month', async () => {
    const room = await openRoom();
    const { text } = await room.page('/articles');
    expect(titlesIn(text)).toEqual([
      'La passerelle des Tanneurs a rouvert',
      'Après la grève, les grues tournent de nouveau',
      'Les dockers de Port-Brillant votent la grève',
      'Sergueï Choïgou en visite au cosmodrome de Vostotchny',
      'Une loutre dans le canal',
    ]);
    expect(text).toContain('5 articles, dont 1 sans date');
    const bars = [...text.matchAll(/<a href="([^"]+)" aria-label="([^"]+)">/gu)].map((match) =>
      match.slice(1),
    );
    expect(bars.map(([, label]) => label)).toEqual([
      'septembre 2023\u00a0: 1 article',
      'février 2024\u00a0: 2 articles',
      'mars 2024\u00a0: 1 article',
    ]);
    const february = await room.page(bars[1]![0]!.replaceAll('&amp;', '&'));
    expect(titlesIn(february.text)).toHaveLength(2);
    expect(february.text).toContain('2 articles sur 5');
  });

  it('is searched by words of headline, text and publisher', async () => {
    const room = await openRoom();
    const found = async (q: string) =>
      titlesIn((await room.page(`/articles?q=${encodeURIComponent(q)}`)).text);
    expect(await found('capitainerie')).toEqual(['Les dockers de Port-Brillant votent la grève']);
    expect(await found('echo maritime')).toEqual(['Après la grève, les grues tournent de nouveau']);
    expect(await found('conteneurs')).toHaveLength(2);
    expect(await found('baleine')).toEqual([]);
  });

  it('is limited by days and publisher, and by what no date is known of on request', async () => {
    const room = await openRoom();
    const found = async (query: string) => titlesIn((await room.page(`/articles?${query}`)).text);
    expect(await found('since=2024-03-01')).toHaveLength(1);
    expect(await found('since=2024-03-01&undated=1')).toHaveLength(2);
    expect(await found('publisher=Agence+du+Levant')).toHaveLength(1);
    const wrong = await room.page('/articles?since=hier');
    expect(wrong).toMatchObject({ status: 400, text: expect.stringContaining('année-mois-jour') });
  });

  it('comes in pages', async () => {
    const many = Array.from({ length: 53 }, (_, n) => ({
      title: `Bulletin ${n}`,
      publishedAt: `2024-01-${String((n % 28) + 1).padStart(2, '0')}`,
      body: 'Le phare reste allumé.',
    }));
    const room = await openRoom(many);
    const first = await room.page('/articles?q=phare');
    expect(titlesIn(first.text)).toHaveLength(25);
    expect(first.text).toContain('href="/articles?q=phare&amp;page=2" rel="next"');
    const last = await room.page('/articles?q=phare&page=99');
    expect(titlesIn(last.text)).toHaveLength(3);
    expect(last.text).toContain('Page 3 sur 3');
  });
});

describe('an article', () => {
  it('has its text, and what is known of it', async () => {
    const room = await openRoom();
    const { text } = await room.page(await addressOf(room, 'dockers'));
    expect(text).toContain('<h1>Les dockers de Port-Brillant votent la grève</h1>');
    expect(text).toContain('<dd>La Dépêche du Littoral</dd>');
    expect(text).toContain('<time datetime="2024-02-03">3 février 2024</time>');
    expect(text).toContain('href="https://depeche.example/greve" rel="noopener noreferrer nofollow"');
    expect(text.match(/votent la grève/gu)).toHaveLength(2);
  });

  it('marks a slice that runs over paragraphs in each of them, and names its beginning once', async () => {
    const room = await openRoom();
    const address = await addressOf(room, 'dockers');
    const story = newsroom[0]!;
    const whole = `${story.title}\n\n${story.body}`;
    const start = whole.indexOf('annonce leur syndicat');
    const end = whole.indexOf('attendent');
    const { text } = await room.page(`${address}?p=${start}-${end}`);
    expect(text.match(/<mark/gu)).toHaveLength(2);
    expect(text.match(/id="quote"/gu)).toHaveLength(1);
  });

  it('can have its headline marked', async () => {
    const room = await openRoom();
    const { text } = await room.page(`${await addressOf(room, 'dockers')}?p=0-11`);
    expect(text).toMatch(/<h1><mark id="quote"/u);
  });

  it.each(['p=', 'p=9-2', 'p=abc', 'p=999998-999999', 'p=-1-5', 'p=1-99999999999'])(
    'marks nothing for %s',
    async (query) => {
      const room = await openRoom();
      const { status, text } = await room.page(`${await addressOf(room, 'dockers')}?${query}`);
      expect(status).toBe(200);
      expect(text).not.toContain('<mark');
    },
  );

  it('does not mark other words than those that were quoted', async () => {
    const room = await openRoom();
    const { text } = await room.page(`${await addressOf(room, 'dockers')}?p=120-181&w=00000000`);
    expect(text).toContain('les mots cités n’y sont plus');
    expect(text).not.toContain('<mark');
  });

  it('that is not there is said to be gone', async () => {
    const room = await openRoom();
    const { status, text } = await room.page('/articles/0123456789abcdef');
    expect(status).toBe(404);
    expect(text).toContain('Cet article n’est pas, ou plus, dans la collection.');
  });
});

async function addressOf(room: Awaited<ReturnType<typeof openRoom>>, words: string): Promise<string> {
  const { text } = await room.page(`/articles?q=${encodeURIComponent(words)}`);
  return /<li><a href="([^"]+)"/u.exec(text)![1]!;
}
