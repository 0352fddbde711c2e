import { describe, expect, it } from 'vitest';
import { isEditor, mayAnswerIn, mayAsk } from '../../../src/discord/gate/places.ts';

const channel = { channelId: 'presse', parentId: null, guildId: 'serveur' };
const thread = { channelId: 'fil', parentId: 'presse', guildId: 'serveur' };
const direct = { channelId: 'mp', parentId: null, guildId: null };

describe('the places where the bot answers', () => {
  it.each([
    ['everywhere without a list', channel, [], true],
    ['in direct messages without a list', direct, [], true],
    ['in a named channel', channel, ['autre', 'presse'], true],
    ['in the thread of a named channel', thread, ['presse'], true],
    ['in a named thread', thread, ['fil'], true],
    ['not in another channel', channel, ['autre'], false],
    ['not in the thread of another channel', thread, ['autre'], false],
    ['not in direct messages with a list', direct, ['presse'], false],
  ])('%s', (_, place, allowed, expected) => {
    expect(mayAnswerIn(place, allowed)).toBe(expected);
  });
});

describe('who may ask', () => {
  it.each([
    ['everybody without a list', [], [], true],
    ['everybody in direct messages without a list', null, [], true],
    ['who has one of the roles', ['pigiste', 'lecteur'], ['lecteur', 'abonne'], true],
    ['nobody without one of them', ['pigiste'], ['lecteur'], false],
    ['nobody in direct messages with a list', null, ['lecteur'], false],
  ])('%s', (_, roles, allowed, expected) => {
    expect(mayAsk(roles, allowed)).toBe(expected);
  });
});

describe('who may edit', () => {
  it.each([
    ['with Manage Server', 0x20n, [], [], true],
    ['with Administrator, among others', 0x0408n, [], [], true],
    ['with an editor role', 0n, ['redaction'], ['redaction'], true],
    ['not with other permissions', 0xffffffffffff_d7n, ['pigiste'], ['redaction'], false],
    ['not without any', 0n, [], [], false],
    ['not in direct messages', null, [], ['redaction'], false],
  ])('%s', (_, permissions, roleIds, editorRoles, expected) => {
    expect(isEditor({ permissions, roleIds }, editorRoles)).toBe(expected);
  });
});
