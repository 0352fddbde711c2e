import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calibrateIndex } from '../../evaluation/command/calibrate-index.ts';
import { calibrate } from '../../evaluation/measuring/calibration.ts';
import { calibrationPicture } from '../../evaluation/showing/calibration-picture.ts';
import { REFUSAL_RULE } from '../../src/answering/quoting/refusal.ts';
import { readCalibration } from '../../src/serving/calibration-file.ts';
import { outcome } from './outcomes.ts';

const answerable = (confidence: number) => outcome('a', { isAnswerable: true, confidence });
const other = (confidence: number) => outcome('o', { isAnswerable: false, confidence });

describe('calibrate', () => {
  const outcomes = [
    answerable(0.4),
    answerable(0.7),
    answerable(0.8),
    answerable(0.9),
    other(0.2),
    other(0.6),
  ];

  it('refuses nothing answerable at no cost, and as much of the rest as that allows', () => {
    expect(calibrate(outcomes, 0)?.chosen).toMatchObject({ falseRefusals: 0, falseAnswers: 0.5 });
  });

  it('buys fewer false answers with the cost it is given, and no more refusals than they take', () => {
    const chosen = calibrate(outcomes, 0.5)?.chosen;
    expect(chosen).toMatchObject({ falseRefusals: 0.25, falseAnswers: 0 });
    expect(chosen?.threshold).toBeGreaterThan(0.6);
    expect(chosen?.threshold).toBeLessThan(0.7);
  });

  it('has nothing to choose from with one kind of question only', () => {
    expect(calibrate([answerable(0.5)], 0.05)).toBeNull();
    expect(calibrate([other(0.5)], 0.05)).toBeNull();
  });

  it('never exceeds the cost, and refusals grow along the curve while answers shrink', () => {
    const confidences = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(confidences, confidences, fc.double({ min: 0, max: 1, noNaN: true }), (good, bad, cost) => {
        const calibration = calibrate([...good.map(answerable), ...bad.map(other)], cost);
        expect(calibration?.chosen.falseRefusals).toBeLessThanOrEqual(cost);
        for (const [index, point] of (calibration?.curve ?? []).slice(1).entries()) {
          const before = calibration!.curve[index]!;
          expect(point.falseRefusals).toBeGreaterThanOrEqual(before.falseRefusals);
          expect(point.falseAnswers).toBeLessThanOrEqual(before.falseAnswers);
        }
      }),
    );
  });

  it('draws the curve and marks the choice', () => {
    const picture = calibrationPicture(calibrate(outcomes, 0.5)!);
    expect(picture).toMatch(/^<svg [\s\S]*<polyline points="[\d, ]+"[\s\S]*<circle [\s\S]*<\/svg>\n$/u);
  });
});

describe('the calibration of an index', () => {
  let index: string;
  beforeEach(async () => {
    index = await mkdtemp(join(tmpdir(), 'kiosque-calibration-'));
  });
  afterEach(() => rm(index, { recursive: true }));

  it('is read by answers as it was kept, with a picture beside it, and absent before', async () => {
    expect(await readCalibration(index)).toBeNull();
    const outcomes = [answerable(0.4), answerable(0.8), other(0.2), other(0.6)];
    const { calibration, file, picture } = await calibrateIndex(outcomes, 0.5, index, REFUSAL_RULE);
    const kept = await readCalibration(index);
    expect(kept).toMatchObject({ ...calibration.chosen, rule: REFUSAL_RULE, questions: 4 });
    expect(kept?.threshold).toBeCloseTo(0.7);
    expect([file, picture]).toEqual([join(index, 'calibration.json'), join(index, 'calibration.svg')]);
    expect(await readFile(picture, 'utf8')).toContain('0.70');
  });

  it('takes questions of both kinds, and keeps nothing without', async () => {
    await expect(calibrateIndex([answerable(0.5)], 0.05, index, REFUSAL_RULE)).rejects.toThrow(
      'Calibrating takes questions that the articles answer, and others that they do not',
    );
    expect(await readCalibration(index)).toBeNull();
  });
});
