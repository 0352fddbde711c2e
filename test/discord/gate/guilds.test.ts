import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homesAmong, servesGuild } from '../../../src/discord/gate/guilds.ts';

const named = (homeGuilds: readonly string[], allowedGuilds: readonly string[] = []) => ({
  homeGuilds,
  allowedGuilds,
});

describe('the home of the articles', () => {
  it.each([
    ['is the named server, wherever the bot is', ['a', 'b'], named(['a']), ['a']],
    ['is the only server', ['a'], named([]), ['a']],
    ['is the only server that is served', ['a', 'b'], named([], ['b']), ['b']],
    ['is none of several', ['a', 'b'], named([]), []],
    ['is none where the bot is nowhere', [], named([]), []],
  ])('%s', (_, guildIds, names, expected) => {
    expect(homesAmong(guildIds, names)).toEqual(expected);
  });

  it('is never decided by a server that nobody named, once the bot is in another one', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(ids, fc.boolean(), (guildIds, isNamed) => {
        const home = guildIds[0]!;
        const homes = homesAmong(guildIds, named(isNamed ? [home] : []));
        expect(homes).toEqual(isNamed ? [home] : []);
        expect(servesGuild(home, named([home], ['elsewhere']))).toBe(true);
      }),
    );
  });
});
