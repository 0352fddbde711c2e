import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REFUSAL_RULE } from '../../src/answering/quoting/refusal.ts';
import { CalibrationError, readCalibration } from '../../src/serving/calibration-file.ts';

describe('the calibration of an index', () => {
  let index: string;
  beforeEach(async () => {
    index = await mkdtemp(join(tmpdir(), 'kiosque-calibration-'));
  });
  afterEach(() => rm(index, { recursive: true }));

  const stored = {
    formatVersion: 1,
    rule: REFUSAL_RULE,
    threshold: 0.42,
    falseRefusals: 0.04,
    falseAnswers: 0.3,
    questions: 40,
    createdAt: '2024-05-01T08:00:00.000Z',
  };
  const keep = (text: string) => writeFile(join(index, 'calibration.json'), text);

  it('is read as it was kept, and absent before', async () => {
    expect(await readCalibration(index)).toBeNull();
    await keep(JSON.stringify(stored));
    expect(await readCalibration(index)).toEqual(stored);
  });

  it.each([
    ['a cut file', '{"formatVersion":1'],
    ['a threshold out of range', JSON.stringify({ ...stored, threshold: 7 })],
    ['another format', JSON.stringify({ ...stored, formatVersion: 2 })],
  ])('is refused in a sentence: %s', async (_, text) => {
    await keep(text);
    await expect(readCalibration(index)).rejects.toThrow(CalibrationError);
  });

  it('is refused when it was made for another refusal rule', async () => {
    await keep(JSON.stringify({ ...stored, rule: 'older' }));
    await expect(readCalibration(index)).rejects.toThrow(/another version of the refusal rule/u);
  });
});
