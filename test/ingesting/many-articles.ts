import { startRandom } from '../../evaluation/measuring/seeded-random.ts';
import { texts } from './articles.ts';
import { article, type Workshop } from './workshop.ts';

const sentences = Object.values(texts).flatMap((text) => text.split(/(?<=\.) /u));

/** Writes so many articles of different paragraphs, in Markdown with front matter. */
export async function writeMany(shop: Pick<Workshop, 'write'>, count: number, paragraphs = 3): Promise<void> {
  const random = startRandom(count);
  const sentence = (): string => sentences[Math.floor(random() * sentences.length)]!;
  for (let number = 0; number < count; number += 1) {
    const body = Array.from(
      { length: paragraphs },
      (_, at) => `Dépêche ${number}, ${at + 1}. ${sentence()} ${sentence()}`,
    );
    const name = `fil/depeche-${String(number).padStart(4, '0')}.md`;
    await shop.write(name, article(`Dépêche ${number} du fil`, '2024-05-02', ...body));
  }
}

/** A page and an export: what other processes read. */
export async function writeOtherFormats(shop: Pick<Workshop, 'write'>): Promise<void> {
  await shop.write(
    'page.html',
    `<html><head><title>Le marché</title></head><body><article><h1>Le marché couvert</h1><p>${texts.cost}</p></article></body></html>`,
  );
  const rows = Array.from({ length: 40 }, (_, row) => `${row},Brève ${row},"${texts.storm} Numéro ${row}."`);
  await shop.write('breves.csv', `id,title,text\n${rows.join('\n')}\n41,Vide,\n`);
}
