import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/calendar/dates.ts';

function found(text: string) {
  return findDates(text).map(({ start, end, year, month, day, weekday }) => [
    text.slice(start, end),
    year,
    month,
    day,
    weekday,
  ]);
}

describe('findDates', () => {
  it.each([
    ['le 14 septembre à 18h50', '14 septembre', null, 9, 14, null],
    ['jeudi 14 septembre 2023.', 'jeudi 14 septembre 2023', 2023, 9, 14, 4],
    ['dimanche 1er juin 2024', 'dimanche 1er juin 2024', 2024, 6, 1, 0],
    ['en juillet 2000, à Paris', 'juillet 2000', 2000, 7, null, null],
    ['Le 14/09/2023', '14/09/2023', 2023, 9, 14, null],
    ['09/14/2023', '09/14/2023', 2023, 9, 14, null],
    ['2023-09-14T18:50:00Z', '2023-09-14', 2023, 9, 14, null],
    ['SallyM septembre 13, 2023 - 11:00 pm', 'septembre 13, 2023', 2023, 9, 13, null],
    ['on September 13, 2023', 'September 13, 2023', 2023, 9, 13, null],
    ['Thursday, 13 Sept. 2023', 'Thursday, 13 Sept. 2023', 2023, 9, 13, 4],
    ['the 4th of July 1999', '4th of July 1999', 1999, 7, 4, null],
    ['3 fevrier', '3 fevrier', null, 2, 3, null],
    ['15 AOUT 1999', '15 AOUT 1999', 1999, 8, 15, null],
    ['le 29 février', '29 février', null, 2, 29, null],
    ['le 14 juillet 1789', '14 juillet 1789', 1789, 7, 14, null],
    ['jeudi 20 juin., selon', 'jeudi 20 juin', null, 6, 20, 4],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '31 avril',
    '30/02/2023',
    '29 février 2023',
    'en 1950-1953',
    '192.168.10.2023',
    'il a 13 mairies',
    'mars',
  ])('finds no date in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds several, in order', () => {
    expect(found('Du 19 au 20 juin, puis le 3 mai 2024').map(([text]) => text)).toEqual([
      '20 juin',
      '3 mai 2024',
    ]);
  });

  it('reads back every day that it is told in French', () => {
    const words = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' });
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        expect(findDates(`Publié le ${words.format(date)} à midi`)).toMatchObject([
          {
            year: date.getUTCFullYear(),
            month: date.getUTCMonth() + 1,
            day: date.getUTCDate(),
            weekday: date.getUTCDay(),
          },
        ]);
      }),
    );
  });
});
