import { describe, expect, it } from 'vitest';
import type { NewAnswer } from '../../src/state/bot-state.ts';
import { newsroom } from '../answering/collection.ts';
import { asked } from '../state/sample-answers.ts';
import { openRoom, STRIKE_QUESTION } from './open-room.ts';

describe('the page of an answer', () => {
  it('stays, and says again each time whether its sources say what they said', async () => {
    const room = await openRoom();
    const { path } = await room.ask(STRIKE_QUESTION);
    const first = await room.page(path);
    expect(first.text).toContain('sources disent encore ces mots. Sources relues à 12:00 (UTC).');
    const again = await room.page(`${path}?check=again`);
    expect(again.text).toBe(first.text);
  });

  it('tells of each source whether its words moved, changed, or went with their article', async () => {
    const room = await openRoom();
    const { path } = await room.ask(STRIKE_QUESTION);
    const [strike, cranes] = newsroom as readonly [(typeof newsroom)[0], (typeof newsroom)[0]];
    const before = 'La pluie tombe depuis jeudi.\n\n';
    await room.publish([{ ...strike, body: before + strike.body }, cranes]);
    const moved = await room.page(path);
    expect(moved.text).toContain('Ces mots se sont déplacés dans l’article.');
    const link = /class="number" href="([^"#]+)/u.exec(moved.text)![1]!.replaceAll('&amp;', '&');
    expect((await room.page(link)).text).toMatch(/<mark id="quote".*Plus de 11 000 gros conteneurs/su);

    await room.publish([{ ...strike, body: strike.body.replace('11 000', '9 000') }, cranes]);
    const changed = await room.page(path);
    expect(changed.text).toContain('L’article a changé');
    expect(changed.text).toContain('1 source sur 3 a changé ou disparu depuis cette réponse.');
    expect(changed.text).toContain('Plus de 11 000 gros conteneurs');

    await room.publish([{ title: 'Autre chose', body: 'Le phare reste allumé.' }]);
    const gone = await room.page(path);
    expect(gone.text).toContain('L’article n’est plus dans la collection.');
    expect(gone.text).toContain('3 sources sur 3 ont changé ou disparu depuis cette réponse.');
    expect(gone.text).not.toContain('href="/articles/');
  });

  it('is there for an answer of a server, and for none that was for one person', async () => {
    const room = await openRoom();
    const pageOf = async (changes: Partial<NewAnswer>) => {
      const { id } = room.state.answers.save(asked(changes));
      return (await room.page(`/answers/${id}`)).status;
    };
    expect(await pageOf({})).toBe(200);
    expect(await pageOf({ isPrivate: true })).toBe(404);
    expect(await pageOf({ isPrivate: true, isShared: true })).toBe(404);
    expect(await pageOf({ guildId: null })).toBe(404);
    expect((await room.page('/answers/0123456789ab')).status).toBe(404);
  });

  it('goes when its asker wants to be forgotten, and with age', async () => {
    const room = await openRoom();
    const { id } = room.state.answers.save(asked({ askerHash: room.state.hashUser('odile') }));
    expect((await room.page(`/answers/${id}`)).status).toBe(200);
    room.state.forget('odile');
    const { status, text } = await room.page(`/answers/${id}`);
    expect(status).toBe(404);
    expect(text).toContain('Cette réponse n’est pas, ou plus, gardée ici.');
  });

  it('is not leaned on by a question when it was for one person', async () => {
    const room = await openRoom();
    const { id } = room.state.answers.save(asked({ isPrivate: true }));
    const { text } = await room.ask('et quand ?', { after: id });
    expect(text).not.toContain('Sablenoire');
  });
});
