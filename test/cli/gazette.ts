import { ferryBrief as ferry, theatreBrief as theatre } from '../samples/regional-press.ts';
import type { CorpusDesk } from './corpus-desk.ts';

export { ferry };

export const FERRY_QUESTION = 'Combien a coûté la réparation du bac ?';

export async function writeGazette(desk: CorpusDesk): Promise<void> {
  await desk.write('corpus/bac.md', ferry);
  await desk.write('corpus/theatre.md', theatre);
}

/** Many small articles, so that an ingestion takes a while. */
export async function writeManyArticles(desk: CorpusDesk, count: number): Promise<void> {
  const trades = ['boulanger', 'luthier', 'maraîchère', 'relieur', 'tonnelier', 'verrière', 'apicultrice'];
  for (let n = 0; n < count; n += 1) {
    const trade = trades[n % trades.length];
    const paragraphs = Array.from(
      { length: 6 },
      (_, at) =>
        `Le ${trade} du village numéro ${n} a vendu ${n * 7 + at} paniers au marché de la rue ${at + 1}, ` +
        `devant ${n + at * 3} habitants, et compte revenir au printemps avec ${at + 2} apprentis de la vallée ${n % 97}.`,
    );
    await desk.write(
      `corpus/village-${n}.txt`,
      `Portrait du ${trade} numéro ${n}\n\n${paragraphs.join('\n\n')}\n`,
    );
  }
}
