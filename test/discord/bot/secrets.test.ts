import { describe, expect, it } from 'vitest';
import { KiosqueError } from '../../../src/errors.ts';
import { visibleText } from '../../fakes/discord/message.ts';
import { auditOf, newsroom } from './harness.ts';

const QUESTION = 'Combien canari-question le bac ?';
const BURIED = 'canari-cause';

describe('what goes wrong', () => {
  it('shows neither the token, nor an interaction’s, nor anybody’s words, in the log or in a message', async () => {
    const failures: ((token: string, words: string) => Error)[] = [
      (token, words) => new Error(`401 for Bot ${token} asking ${words}`),
      (token) => new TypeError('fetch failed', { cause: new Error(`${BURIED} authorization: ${token}`) }),
      (token, words) =>
        new KiosqueError({ fr: 'Trop tard.', en: 'Too late.' }, { cause: new Error(`${token} ${words}`) }),
    ];
    let failure: (token: string, words: string) => Error = () => new Error('none');
    const room = await newsroom({
      parts: ({ editing }) => ({
        async answer(_source, question) {
          throw failure(room.discord.token, question);
        },
        editing: {
          ...editing,
          async ingest() {
            throw failure(room.discord.token, '');
          },
          async rollback() {
            throw failure(room.discord.token, '');
          },
        },
      }),
    });
    const { anna, edda, channel, discord, log } = room;
    const tokens: string[] = [discord.token];
    for (failure of failures) {
      const asked = await anna.command(channel, 'demander', { question: QUESTION });
      tokens.push(asked.token);
      await asked.message();
      for (const name of ['indexer', 'revenir']) {
        const edited = await edda.command(channel, name);
        tokens.push(edited.token);
        await edited.message();
      }
    }
    // What discord.js throws carries the interaction's token in its address, and the message in its body.
    failure = (_token, words) => new KiosqueError({ fr: 'Non.', en: 'No.' }, { cause: new Error(words) });
    discord.faults.rest(
      { kind: 'status', status: 400, body: { code: 50035, message: 'Invalid Form Body' } },
      {
        method: 'PATCH',
        times: 2,
      },
    );
    const broken = await anna.command(channel, 'demander', { question: QUESTION });
    tokens.push(broken.token);
    await discord.waitFor(() => discord.refusals().length >= 2, 'two refused edits');
    const mention = await anna.says(channel, `${discord.bot.mention} ${QUESTION}`);
    await discord.waitFor(
      () => channel.messages().some(({ replyToId }) => replyToId === mention.id),
      'a reply',
    );

    const written = log.join('\n');
    for (const secret of [...tokens, 'canari-question']) expect(written).not.toContain(secret);
    expect(log.length).toBeGreaterThan(failures.length * 3);
    const shown = [...discord.world.messages.values()]
      .filter(({ authorId, id }) => authorId === discord.bot.id && id !== broken.id)
      .map(visibleText)
      .join('\n');
    for (const secret of [...tokens, BURIED, 'Bot ']) expect(shown).not.toContain(secret);
    for (const secret of tokens) expect(auditOf(room).join('\n')).not.toContain(secret);
  });
});
