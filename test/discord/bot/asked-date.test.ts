import { describe, expect, it } from 'vitest';
import { readAskedDate, UNREADABLE } from '../../../src/discord/commands/asked-date.ts';

const TUESDAY = new Date('2024-06-18T10:00:00Z');

describe('a date that was typed', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-06-03', '2024-06-03', '2024-06-03'],
    ['3/6/2024', '2024-06-03', '2024-06-03'],
    ['03.06.2024', '2024-06-03', '2024-06-03'],
    ['03-06-2024', '2024-06-03', '2024-06-03'],
    ['juin 2024', '2024-06-01', '2024-06-30'],
    ['June 2024', '2024-06-01', '2024-06-30'],
    ['la semaine dernière', '2024-06-10', '2024-06-16'],
    ['last week', '2024-06-10', '2024-06-16'],
    ['hier', '2024-06-17', '2024-06-17'],
  ])('« %s » begins on %s and ends on %s', (typed, start, end) => {
    expect(readAskedDate(typed, 'start', TUESDAY)).toBe(start);
    expect(readAskedDate(typed, 'end', TUESDAY)).toBe(end);
  });

  it('may be absent, but not be nonsense', () => {
    expect(readAskedDate(null, 'start', TUESDAY)).toBeNull();
    expect(readAskedDate('  ', 'end', TUESDAY)).toBeNull();
    for (const typed of ['2024-02-31', '2024-13', '31/02/2024', 'un jour', '2024-6-3-1', '06/2024/03', '0'])
      expect(readAskedDate(typed, 'start', TUESDAY)).toBe(UNREADABLE);
  });
});
