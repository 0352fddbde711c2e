import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REFUSAL_RULE } from '../../src/answering/quoting/refusal.ts';
import { calibrate } from '../../src/evaluation/calibration.ts';
import {
  CalibrationError,
  readCalibration,
  writeCalibration,
} from '../../src/evaluation/calibration-file.ts';
import { calibrationPicture } from '../../src/evaluation/calibration-picture.ts';
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

  const chosen = {
    rule: REFUSAL_RULE,
    threshold: 0.42,
    falseRefusals: 0.04,
    falseAnswers: 0.3,
    questions: 40,
  };

  it('is read as it was written, and absent before', async () => {
    expect(await readCalibration(index)).toBeNull();
    await writeCalibration(index, chosen, new Date('2024-05-01T08:00:00Z'));
    expect(await readCalibration(index)).toMatchObject({ ...chosen, createdAt: '2024-05-01T08:00:00.000Z' });
  });

  it.each([
    ['a cut file', '{"formatVersion":1'],
    ['a threshold out of range', '{"formatVersion":1,"rule":"five-signs-1","threshold":7}'],
    ['another format', '{"formatVersion":2}'],
  ])('is refused in a sentence: %s', async (_, text) => {
    await writeFile(join(index, 'calibration.json'), text);
    await expect(readCalibration(index)).rejects.toThrow(CalibrationError);
  });

  it('is refused when it was made for another refusal rule', async () => {
    const file = await writeCalibration(index, chosen, new Date());
    const stored = JSON.stringify({ formatVersion: 1, ...chosen, rule: 'older', createdAt: '' });
    await writeFile(file, stored);
    await expect(readCalibration(index)).rejects.toThrow(/another version of the refusal rule/u);
  });
});
