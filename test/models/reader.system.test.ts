import { copyFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBuiltinReader } from '../../src/models/reader/builtin-reader.ts';
import { judgeRow, TOKEN_OUTPUTS } from '../../src/models/reader/judge-row.ts';
import { ReaderError } from '../../src/models/reader/reader-error.ts';
import { checkReaderFiles, READER_FOLDER } from '../../src/models/reader/reader-files.ts';
import { ROW_LENGTH, rowsOf } from '../../src/models/reader/rows.ts';
import { type SplitIntoPieces, tokenizerOf } from '../../src/models/reader/tokenizer.ts';
import { wordReader } from '../fakes/word-reader.ts';
import { readerConformance } from './reader.conformance.ts';

readerConformance('of the program', () => openBuiltinReader());
readerConformance('of words', async () => wordReader());

describe('the reader that comes with the program', () => {
  it('tells the sentence that answers from those that do not, and its words', async () => {
    const reader = await openBuiltinReader();
    const sentences = [
      'La bibliothèque de Melle a rouvert lundi après deux ans de travaux.',
      'Le chantier a coûté 840 000 euros à la commune.',
      'L’architecte Inès Marchal a gardé la verrière de 1921.',
    ];
    const read = async (question: string) =>
      (await reader.read(question, [{ title: 'La bibliothèque rouvre', sentences }]))[0] ?? [];
    const cost = await read('Quel prix la ville a-t-elle payé pour les travaux ?');
    const architect = await read('Who designed the renovation?');
    const weather = await read('Quel temps fera-t-il dimanche à Marseille ?');
    const best = (readings: typeof cost) =>
      readings.reduce(
        (at, reading, index) => ((reading?.odds ?? -99) > (readings[at]?.odds ?? -99) ? index : at),
        0,
      );
    expect(best(cost)).toBe(1);
    expect(sentences[1]?.slice(cost[1]?.words?.start, cost[1]?.words?.end)).toContain('840 000');
    expect(best(architect)).toBe(2);
    expect(Math.max(...weather.map((reading) => reading?.odds ?? 0))).toBeLessThan(0);
    await reader.close();
  });

  it('reads a passage as it would read it alone, whatever is read along', async () => {
    const reader = await openBuiltinReader();
    const short = { title: 'Voirie', sentences: ['Le pont de la Moulière ferme lundi.'] };
    const long = {
      title: 'La bibliothèque rouvre',
      sentences: Array.from(
        { length: 6 },
        (_, day) => `Le chantier a duré ${day + 2} jours de plus que prévu.`,
      ),
    };
    const question = 'Quel pont ferme ?';
    const [together] = await reader.read(question, [short, long]);
    const [alone] = await reader.read(question, [short]);
    expect(together).toEqual(alone);
    await reader.close();
  });

  it('fails with a sentence once it is closed', async () => {
    const reader = await openBuiltinReader();
    await reader.close();
    await expect(reader.read('Qui ?', [{ title: '', sentences: ['Lui.'] }])).rejects.toThrow(ReaderError);
  });
});

describe('the reader’s files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reader-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const faultOf = (where: string): string => {
    try {
      checkReaderFiles(where);
    } catch (error) {
      if (error instanceof ReaderError) return error.fault;
      throw error;
    }
    return 'none';
  };

  it('are whole', () => expect(faultOf(READER_FOLDER)).toBe('none'));

  it('are missed by name', async () => {
    expect(faultOf(join(folder, 'nothing'))).toBe('missing');
  });

  it('are refused after one bit has changed, or when they are of another version', async () => {
    const copy = join(folder, 'copy');
    await cp(READER_FOLDER, copy, { recursive: true });
    const { modelFile } = checkReaderFiles(copy);
    const bytes = await readFile(modelFile);
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(1000) ^ 4, 1000);
    await writeFile(modelFile, changed);
    expect(faultOf(copy)).toBe('damaged');
    await writeFile(modelFile, bytes.subarray(0, -1));
    expect(faultOf(copy)).toBe('damaged');
    await copyFile(join(READER_FOLDER, 'reader.json'), join(copy, 'reader.json'));
    const manifest = JSON.parse(await readFile(join(copy, 'reader.json'), 'utf8'));
    await writeFile(join(copy, 'reader.json'), JSON.stringify({ ...manifest, format: 99 }));
    expect(faultOf(copy)).toBe('version');
    await writeFile(join(copy, 'reader.json'), '{');
    expect(faultOf(copy)).toBe('damaged');
  });
});

describe('pieces of text', () => {
  let split: SplitIntoPieces;
  beforeAll(async () => {
    split = tokenizerOf(JSON.parse(await readFile(checkReaderFiles(READER_FOLDER).vocabularyFile, 'utf8')));
  });

  it('cover every character but the spaces, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { starts, ends } = split(text);
        let last = 0;
        starts.forEach((start, index) => {
          expect(start).toBeGreaterThanOrEqual(Math.min(last, start));
          expect(ends[index]).toBeLessThanOrEqual(text.length);
          last = start;
        });
        for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
          const inside = starts.filter((start) => start >= index && start < index + word.length);
          expect(inside.length === 0 || inside[0] === index).toBe(true);
        }
      }),
    );
  });

  it('fit their rows, and no sentence is lost or read twice', () => {
    const sentence = fc.array(fc.constantFrom('grève', 'ministre', '2023', 'Vladivostok', 'de', 'l’été'), {
      minLength: 1,
      maxLength: 90,
    });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), fc.string({ maxLength: 600 }), (made, question) => {
        const sentences = made.map((words) => `${words.join(' ')}.`);
        const rows = rowsOf(question, { title: 'Un titre', sentences }, split);
        for (const row of rows) expect(row.ids.length).toBeLessThanOrEqual(ROW_LENGTH);
        expect(rows.flatMap((row) => row.sentences.map(({ number }) => number))).toEqual(
          sentences.map((_, number) => number),
        );
      }),
    );
  });

  it('give the answer’s words where the numbers point', () => {
    const [row] = rowsOf(
      'Combien ?',
      { title: '', sentences: ['Il a coûté douze millions d’euros.'] },
      split,
    );
    if (row === undefined) throw new Error('no row');
    const [held] = row.sentences;
    const at = (word: string) =>
      held?.pieces.starts.indexOf('Il a coûté douze millions d’euros.'.indexOf(word)) ?? 0;
    const tokens = new Float32Array(row.ids.length * TOKEN_OUTPUTS);
    tokens[((held?.first ?? 0) + at('douze')) * TOKEN_OUTPUTS + 2] = 9;
    tokens[((held?.first ?? 0) + at('millions')) * TOKEN_OUTPUTS + 3] = 9;
    const [reading] = judgeRow(row, tokens, new Float32Array([1, 3]));
    expect(reading?.odds).toBeCloseTo(2);
    expect('Il a coûté douze millions d’euros.'.slice(reading?.words?.start, reading?.words?.end)).toBe(
      'douze millions',
    );
  });
});
