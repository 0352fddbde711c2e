import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClusters, type SketchedArticle } from '../../../src/index/copies/clusters.ts';
import { sketchOf } from '../../../src/index/copies/sketch.ts';
import { runs } from '../../property-runs.ts';
import { printedReport, printings, sentencesOf } from './reports.ts';

interface Known extends SketchedArticle {
  /** Articles of one report have the same. */
  readonly report: number;
}

let made = 0;
function article(text: string, more: Partial<Known> = {}): Known {
  made += 1;
  const path = `${String(made).padStart(6, '0')}.md`;
  return {
    path,
    publishedAt: null,
    publisher: null,
    report: -made,
    ...sketchOf({ text, bodyStart: 0 }),
    ...more,
  };
}

function printed(seed: number, printing: (typeof printings)[number]): Known {
  return article(printedReport(seed, printing), { path: `${seed}/${printing}.md`, report: seed });
}

function pathsOf(articles: readonly SketchedArticle[]): readonly (readonly string[])[] {
  const clusters = findClusters(articles).clusters.map((cluster) => cluster.map(({ path }) => path));
  return clusters.toSorted((a, b) => (a.join() < b.join() ? -1 : 1));
}

describe('findClusters', () => {
  it('joins what papers made of one report, whatever was cut, added, retouched or put elsewhere', () => {
    const of = (seed: number) => printings.map((printing) => printed(seed, printing));
    const clusters = pathsOf([1, 2, 3].flatMap(of));
    expect(clusters.map((cluster) => cluster.length)).toEqual([
      printings.length,
      printings.length,
      printings.length,
    ]);
  });

  it('finds copies among some thousand articles, and takes few others for copies', () => {
    const reports = Array.from({ length: 150 }, (_, seed) =>
      printings.map((printing) => printed(seed, printing)),
    );
    const others = Array.from({ length: 1500 }, (_, index) => printed(1000 + index, 'same'));
    const { clusters } = findClusters([...reports.flat(), ...others]);
    const pairs = clusters.flatMap((cluster) =>
      cluster.flatMap((a, index) => cluster.slice(0, index).map((b) => a.report === b.report)),
    );
    const right = pairs.filter(Boolean).length;
    const wanted = (reports.length * printings.length * (printings.length - 1)) / 2;
    expect(right / wanted).toBeGreaterThan(0.97);
    expect(right / pairs.length).toBeGreaterThan(0.99);
  });

  it('finds the same clusters in whatever order the articles come', () => {
    const printing = fc.constantFrom(...printings);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat(8), printing), { selector: String, maxLength: 25 }),
        fc.infiniteStream(fc.nat()),
        (chosen, random) => {
          const articles = chosen.map(([seed, how]) => printed(seed, how));
          const shuffled = articles
            .map((each) => ({ each, place: random.next().value }))
            .toSorted((a, b) => a.place - b.place)
            .map(({ each }) => each);
          expect(pathsOf(shuffled)).toEqual(pathsOf(articles));
        },
      ),
      runs(15),
    );
  });

  it('finds a brief in the long report that holds it, and puts the first published one in front', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(12), (seed, from) => {
        const report = sentencesOf(seed, 30);
        const long = article(report.join(' '), { publishedAt: '2024-02-11' });
        const brief = article(report.slice(from, from + 5).join(' '), { publishedAt: '2024-02-10' });
        expect(pathsOf([long, brief])).toEqual([[brief.path, long.path]]);
      }),
      runs(15),
    );
  });

  it.each([
    ['the footer of one agency', (own: string) => `${own}\n\n${sentencesOf(-1, 5).join(' ')}`],
    ['a speech between « and »', (own: string) => around(own, `« ${sentencesOf(-2, 9).join(' ')} »`)],
    ['a speech between “ and ”', (own: string) => around(own, `“${sentencesOf(-2, 9).join(' ')}”`)],
    ['a speech between straight marks', (own: string) => around(own, `"${sentencesOf(-2, 9).join(' ')}"`)],
    ['a sentence of formulas', (own: string) => around(own, sentencesOf(-3, 1).join(' '))],
  ])('keeps articles apart that share only %s', (_, printed) => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(100_000), { minLength: 2, maxLength: 12 }), (seeds) => {
        const articles = seeds.map((seed) => article(printed(sentencesOf(seed, 7).join(' '))));
        expect(findClusters(articles).clusters).toEqual([]);
      }),
      runs(15),
    );
  });

  it('puts the first published in front, undated ones last, and of one day the fullest', () => {
    const report = sentencesOf(42, 12);
    const whole = report.join(' ');
    const day = '2024-05-02';
    const undated = article(`${whole} ${sentencesOf(43, 2).join(' ')}`);
    const late = article(whole, { publishedAt: '2024-05-03' });
    const cut = article(report.slice(0, 8).join(' '), { publishedAt: day });
    const full = article(whole, { publishedAt: day });
    expect(pathsOf([undated, late, cut, full])).toEqual([[full, cut, late, undated].map(({ path }) => path)]);
  });

  it('does not do more for ten thousand equal articles than for each of them', () => {
    const one = article(printedReport(3, 'same'));
    const many = Array.from({ length: 10_000 }, (_, index) => ({ ...one, path: `${index}.md` }));
    const { clusters, lookups } = findClusters(many);
    expect(clusters.map(({ length }) => length)).toEqual([10_000]);
    expect(lookups).toBeLessThanOrEqual(many.length * (one.opening.length + one.rest.length));
  });

  it('looks a shingle up in a bounded number of places, however many articles have it', () => {
    const formula = sentencesOf(-4, 3).join(' ');
    const of = (count: number) =>
      Array.from({ length: count }, (_, seed) => article(`${sentencesOf(seed, 9).join(' ')} ${formula}`));
    const shared = sketchOf({ text: formula, bodyStart: 0 });
    const each = 64 * (shared.opening.length + shared.rest.length + 4);
    for (const count of [500, 2000]) {
      const { clusters, lookups } = findClusters(of(count));
      expect(clusters).toEqual([]);
      expect(lookups).toBeLessThanOrEqual(count * each);
    }
  });

  it('takes an article of a megabyte as it comes, with a brief that it holds', () => {
    const long = sentencesOf(9, 11_000);
    const text = long.join(' ');
    expect(text.length).toBeGreaterThan(1_000_000);
    const whole = article(text);
    const brief = article(long.slice(100, 106).join(' '));
    const { clusters, lookups } = findClusters([whole, brief, article(printedReport(8, 'same'))]);
    expect(clusters.map(({ length }) => length)).toEqual([2]);
    expect(lookups).toBeLessThanOrEqual(brief.opening.length + brief.rest.length + 10);
  });

  it('has nothing to say of empty articles, nor of one word a million times', () => {
    expect(pathsOf([article(''), article(''), article('…'), article('mot '.repeat(1_000_000))])).toEqual([]);
  });

  it.each(['« '.repeat(200_000), '“'.repeat(200_000), '"'.repeat(200_000), '"\n'.repeat(200_000)])(
    'reads quotation marks that nobody closed once',
    (marks) => {
      expect(
        sketchOf({ text: `${marks}${sentencesOf(5, 4).join(' ')}`, bodyStart: 0 }).words,
      ).toBeGreaterThan(40);
    },
  );
});

function around(own: string, shared: string): string {
  const middle = own.indexOf(' ', own.length / 2);
  return `${own.slice(0, middle)} ${shared} ${own.slice(middle)}`;
}
