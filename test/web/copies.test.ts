import { expect, it } from 'vitest';
import { lead, paper, question } from '../answering/reprinted-report.ts';
import { openRoom } from './open-room.ts';

const papers = [paper('Le Soir', '2024-09-12'), paper('L’Écho', '2024-09-11')];

it('an answer counts the reprints of a source, and each opens at its words', async () => {
  const room = await openRoom(papers);
  const answer = await room.ask(question);
  const [, reprints = ''] = /<summary>\+1 reprise<\/summary>(.*?)<\/details>/su.exec(answer.text) ?? [];
  const [, address = ''] = /href="(\/articles\/[^"]+)"/u.exec(reprints) ?? [];
  expect(reprints).toContain('Le Soir');
  const article = await room.page(address.replaceAll('&amp;', '&'));
  expect(article.text).toContain(lead);
  expect(article.text).toMatch(/<mark id="quote"[^>]*>.*?Le viaduc de Cormeran/su);
});

it('an article names the others that print its report', async () => {
  const room = await openRoom(papers);
  const list = await room.page('/articles?q=viaduc');
  const [address = ''] = /\/articles\/[0-9a-f]{16}/u.exec(list.text) ?? [];
  const { text } = await room.page(address);
  const [, versions = ''] = /<h2>Versions et reprises<\/h2>(.*?)<\/section>/su.exec(text) ?? [];
  expect(versions.match(/<li>/gu)).toHaveLength(1);
  expect(versions).toContain('L’Écho');
});
