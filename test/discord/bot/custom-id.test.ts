import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  CUSTOM_ID_CHARS,
  customId,
  listArgument,
  placeArgument,
  readCustomId,
  readListArgument,
  readPlaceArgument,
} from '../../../src/discord/custom-id.ts';

describe('a custom id', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ACTIONS),
        fc.stringMatching(/^[\w-]{0,12}$/u),
        fc.string({ maxLength: 40 }),
        (action, answerId, argument) => {
          const id = customId(action, answerId, argument);
          expect(readCustomId(id)).toEqual({ action, answerId, argument });
        },
      ),
    );
  });

  it('of a list has room for any search, cut where it must be', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.string({ maxLength: 200, unit: 'binary' }), (page, query) => {
        const id = customId('list', '', listArgument(page, query));
        expect(id.length).toBeLessThanOrEqual(CUSTOM_ID_CHARS);
        const read = readListArgument(readCustomId(id)?.argument ?? '');
        expect(read?.page).toBe(page);
        expect(query.startsWith(read?.query ?? 'none')).toBe(true);
      }),
    );
  });

  it('names a passage', () => {
    expect(readPlaceArgument(placeArgument('0c61ac6ab0965421', 12))).toEqual({
      key: '0c61ac6ab0965421',
      ordinal: 12,
    });
    for (const broken of ['', 'a', 'a.', '.1', 'a.-1', 'a.1.2']) expect(readPlaceArgument(broken)).toBeNull();
  });

  it('of another program, or of an older one, is none of ours', () => {
    for (const id of ['', 'vote', 'k:fly:abc:', 'k:up', `k:up:abc:${'x'.repeat(200)}`, 'x:up:abc:'])
      expect(readCustomId(id)).toBeNull();
    expect(() => customId('up', 'no spaces')).toThrow(RangeError);
    expect(() => customId('open', '', 'x'.repeat(200))).toThrow(RangeError);
  });
});
