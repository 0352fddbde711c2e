import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { runs } from '../property-runs.ts';
import { collection, newsroom } from './collection.ts';
import { anyClaim, anyPrint, type Claim, isSameClaim, oneChange, sentenceOf } from './near-copies.ts';

/** What is left when white space, quotation marks and a final stop do not count. */
function bare(words: string): string {
  return words.replaceAll(/[\s«»“”"'’]/gu, '').replace(/\.$/u, '');
}

interface Line {
  readonly displayed: string;
  readonly numbers: readonly number[];
  readonly also: readonly number[];
  readonly isMarked: boolean;
  readonly when: string;
}

function linesOf({ text }: Answer): readonly Line[] {
  const lines: Line[] = [];
  for (const line of text.split('\n')) {
    const numbers = [...line.matchAll(/\[(\d+)\]/gu)].map((match) => Number(match[1]));
    if (line.startsWith('Aussi dans : ')) {
      lines.push({ ...lines.pop()!, also: numbers });
      continue;
    }
    const match = /^(.*?)« (.*) » (?:\[\d+\] ?)+$/u.exec(line)!;
    const when = match[1]!;
    lines.push({ displayed: match[2]!, numbers, also: [], isMarked: when.startsWith('Autre version'), when });
  }
  return lines;
}

describe('whatever several articles say of one event', () => {
  it('a number opens the words that it stands behind, and « also in » words that agree with them', async () => {
    const near = fc.oneof(
      oneChange.chain((pair) => fc.constantFrom(...pair)),
      anyClaim,
    );
    const told = oneChange.chain((pair) =>
      fc.array(
        fc.record({
          claim: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pair) }, near),
          tail: anyClaim,
          print: anyPrint,
        }),
        {
          minLength: 2,
          maxLength: 6,
        },
      ),
    );
    let joined = 0;
    let marked = 0;
    await fc.assert(
      fc.asyncProperty(told, async (list) => {
        const claims: readonly Claim[] = list.map(({ claim, tail }) => ({ ...claim, tail: tail.tail }));
        const stories = list.map(({ print }, index) => ({
          title: `Nouvelles du port, édition ${index + 1}`,
          publishedAt: `2024-03-${String(10 + index)}`,
          body: `Il fait beau sur la digue. ${sentenceOf(claims[index]!, print)}`,
        }));
        const source = await collection([...stories, ...newsroom]);
        const claimOf = (articleId: string): Claim | undefined =>
          claims[source.articles.findIndex(({ id }) => id === articleId)];
        const answer = await answerQuestion(
          source,
          `Combien de bateaux ont été vus par ${claims[0]!.name} ?`,
        );
        if (answer.status === 'refused') return;
        const lines = linesOf(answer);
        expect(lines.flatMap(({ numbers, also }) => [...numbers, ...also])).toEqual(
          answer.citations.map(({ n }) => n),
        );
        for (const [index, { displayed, numbers, also, isMarked }] of lines.entries()) {
          const [first, ...others] = numbers.map((n) => answer.citations[n - 1]!);
          for (const citation of [first!, ...others]) expect(bare(citation.quote)).toBe(bare(displayed));
          const claim = claimOf(first!.articleId);
          for (const n of also) {
            const other = claimOf(answer.citations[n - 1]!.articleId);
            expect(claim !== undefined && other !== undefined && isSameClaim(claim, other)).toBe(true);
            joined += 1;
          }
          if (!isMarked) continue;
          marked += 1;
          const above = lines.slice(0, index).map((line) => answer.citations[line.numbers[0]! - 1]!);
          expect(above.at(-1)!.publishedAt! >= first!.publishedAt!).toBe(true);
          expect(above.some(({ articleId }) => !isSameClaim(claim!, claimOf(articleId)!))).toBe(true);
        }
      }),
      runs(20),
    );
    expect(joined).toBeGreaterThan(0);
    expect(marked).toBeGreaterThan(0);
  });
});
