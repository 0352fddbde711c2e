import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { articleIdOf } from '../../src/articles/article-id.ts';
import { asked, ferryAnswer } from '../state/sample-answers.ts';
import { editorsRoom, ferry, TOKEN } from './editors-room.ts';
import { openRoom } from './open-room.ts';

const PAGES = ['articles', 'report', 'history', 'questions', 'votes', 'usage', 'rollback', 'tasks/x'];

const storm = (title = 'La tempête ferme le port') =>
  new File(
    [`---\ntitle: "${title}"\ndate: 2024-03-01\n---\n\nLe port de Sablenoire est fermé depuis jeudi soir.\n`],
    'tempete.md',
  );

describe('the part for editors', () => {
  it('is not there without a token and without links', async () => {
    const room = await openRoom();
    const none = await editorsRoom({ desk: { token: null, links: null } });
    for (const page of [
      await room.page('/editors'),
      await none.page('/editors'),
      await none.page('/editors/enter?key=x'),
    ])
      expect(page.status).toBe(404);
  });

  it('shows nothing and does nothing before one has entered', async () => {
    const room = await editorsRoom();
    for (const path of PAGES) {
      const { status, text } = await room.page(`/editors/${path}`);
      expect({ path, status }).toEqual({ path, status: 403 });
      expect(text).not.toContain('Sablenoire');
    }
    for (const path of ['articles', 'articles/remove', 'read', 'rollback', 'sign-out']) {
      const { status } = await room.browser().post(`/editors/${path}`, { file: storm() });
      expect({ path, status }).toEqual({ path, status: 403 });
    }
    expect(await room.files()).toEqual(['bac.md']);
  });

  it('opens by the token, with a cookie that no script and no other site can use', async () => {
    const room = await editorsRoom();
    const sent = { method: 'POST', body: new URLSearchParams({ token: TOKEN }), redirect: 'manual' } as const;
    const { headers } = await room.page('/editors/sign-in', sent);
    expect(headers.get('set-cookie')).toMatch(
      /^kiosque-editor=[\w-]{43}; Max-Age=14400; Path=\/editors; HttpOnly; SameSite=Strict$/u,
    );
    const behind = await editorsRoom({ parts: { publicUrl: 'https://kiosque.example' } });
    const { headers: secure } = await behind.page('/editors/sign-in', sent);
    expect(secure.get('set-cookie')).toContain('; Secure');
    const { status, text, headers: page } = await (await room.enter()).get('/editors');
    expect({ status, cache: page.get('cache-control') }).toEqual({ status: 200, cache: 'no-store' });
    expect(text).toContain('1 article');
  });

  it('slows and counts wrong tokens, and lets nobody in meanwhile', async () => {
    const room = await editorsRoom();
    const browser = room.browser();
    const attempt = async (token: string) => (await browser.post('/editors/sign-in', { token })).status;
    expect([await attempt(''), await attempt(TOKEN.slice(1)), await attempt(`${TOKEN} `)]).toEqual([
      403, 403, 403,
    ]);
    expect(await attempt(TOKEN)).toBe(429);
    const { text } = await room.page('/metrics');
    expect(text).toContain('kiosque_editor_sign_ins_total{outcome="wrong"} 3');
    expect(text).toContain('kiosque_editor_sign_ins_total{outcome="too-fast"} 1');
    room.clock.atMs += 31_000;
    expect(await attempt(TOKEN)).toBe(200);
    expect(room.logged.join('')).not.toContain(TOKEN.slice(1));
  });

  it('closes by itself, and when one leaves', async () => {
    const room = await editorsRoom();
    const first = await room.enter();
    const copied = first.cookie;
    await first.post('/editors/sign-out');
    const { status } = await room.page('/editors/usage', { headers: { cookie: copied } });
    expect(status).toBe(403);
    const second = await room.enter();
    expect((await second.get('/editors/usage')).status).toBe(200);
    room.clock.atMs += 4 * 60 * 60 * 1_000;
    expect((await second.get('/editors/usage')).status).toBe(403);
  });

  it('ends the session that the browser had before, which nobody could leave any more', async () => {
    const room = await editorsRoom();
    const browser = await room.enter();
    const { cookie } = browser;
    await browser.post('/editors/sign-in', { token: TOKEN });
    expect(browser.cookie).not.toBe(cookie);
    expect((await browser.get('/editors/usage')).status).toBe(200);
    expect((await room.page('/editors/usage', { headers: { cookie } })).status).toBe(403);
  });
});

describe('a link of the bot', () => {
  const editor = { actorHash: 'hash-of-odile', guildId: '81384788765712384' };

  it('opens once, by its button and not by being looked at', async () => {
    const room = await editorsRoom({ desk: { token: null } });
    const key = room.links.issue(editor);
    const browser = room.browser();
    for (let look = 0; look < 3; look += 1)
      expect((await browser.get(`/editors/enter?key=${key}`)).status).toBe(200);
    const { status, text } = await browser.post('/editors/enter', { key });
    expect(status).toBe(200);
    expect(text).toContain('Relire le dossier des articles');
    const again = await room.browser().post('/editors/enter', { key });
    expect(again.status).toBe(403);
    expect(again.text).toContain('a déjà servi');
  });

  it('is good for ten minutes', async () => {
    const room = await editorsRoom();
    const key = room.links.issue(editor);
    room.clock.atMs += 10 * 60 * 1_000;
    expect((await room.browser().post('/editors/enter', { key })).status).toBe(403);
  });

  it('is no token, and the token no link', async () => {
    const room = await editorsRoom();
    const key = room.links.issue(editor);
    expect((await room.browser().post('/editors/sign-in', { token: key })).status).toBe(403);
    expect((await room.browser().post('/editors/enter', { key: TOKEN })).status).toBe(403);
  });
});

describe('a form', () => {
  it('of another site does nothing, even with the cookie', async () => {
    const room = await editorsRoom();
    const { cookie } = await room.enter();
    const own = /name="form" value="([^"]+)"/u.exec(
      (await room.page('/editors', { headers: { cookie } })).text,
    )![1]!;
    const read = (headers: Record<string, string>, form: string) =>
      room.page('/editors/read', {
        method: 'POST',
        body: new URLSearchParams({ form }),
        headers: { cookie, ...headers },
        redirect: 'manual',
      });
    expect((await read({ 'sec-fetch-site': 'cross-site' }, own)).status).toBe(403);
    expect((await read({ 'sec-fetch-site': 'same-site' }, own)).status).toBe(403);
    expect((await read({ origin: 'https://autre-site.example' }, own)).status).toBe(403);
    expect((await read({}, '')).status).toBe(403);
    expect((await read({}, `${own}x`)).status).toBe(403);
    expect((await read({ 'sec-fetch-site': 'same-origin' }, own)).status).toBe(303);
  });

  it('that is none has no fields, and is no mistake of the program', async () => {
    const room = await editorsRoom();
    const send = (path: string, type: string, cookie = '') =>
      room.page(path, { method: 'POST', body: '%x', headers: { 'content-type': type, cookie } });
    const { cookie } = await room.enter();
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain']) {
      expect((await send('/editors/sign-in', type)).status).toBe(type === 'text/plain' ? 429 : 403);
      expect((await send('/editors/read', type, cookie)).status).toBe(403);
      expect((await send('/ask', type)).status).toBe(400);
    }
    expect(room.logged.filter((line) => line.includes('"error"'))).toEqual([]);
  });

  it('says how long it is; nothing else is asked of what has no form', async () => {
    const room = await editorsRoom();
    const { cookie } = await room.enter();
    const body = () => new Blob(['q=Quoi+?']).stream();
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    for (const path of ['/ask', '/editors/read', '/editors/articles', '/editors/sign-in']) {
      const stream = { method: 'POST', body: body(), headers, duplex: 'half' } as const;
      expect((await room.page(path, stream)).status).toBe(411);
      for (const method of ['OPTIONS', 'DELETE'])
        expect((await room.page(path, { method, headers: { cookie } })).status).toBe(404);
    }
    expect(room.logged.filter((line) => line.includes('"error"'))).toEqual([]);
  });

  it('of one editor is none of another’s', async () => {
    const room = await editorsRoom();
    const [one, other] = [await room.enter(), await room.enter()];
    await one.get('/editors');
    const form = /name="form" value="([^"]+)"/u.exec((await other.get('/editors')).text)![1]!;
    expect((await one.post('/editors/read', { form })).status).toBe(403);
  });
});

describe('an article', () => {
  it('is added, answered from at once, and noted under who did it', async () => {
    const room = await editorsRoom();
    const browser = await room.enter();
    const release = room.hold();
    const running = await browser.post('/editors/articles', { file: storm() });
    expect(running.text).toContain('L’indexation commence');
    expect(running.text).toContain('<noscript><meta http-equiv="refresh" content="3"/></noscript>');
    release();
    const { text } = await browser.finished(running);
    expect(text).toContain('« tempete.md » est dans l’index.');
    expect(text).not.toContain('http-equiv="refresh"');
    expect((await room.page('/articles')).text).toContain('La tempête ferme le port');
    expect(room.audited).toEqual([
      expect.stringMatching(/^article add tempete\.md: done/u),
      expect.stringMatching(/^ingest: published/u),
    ]);
  });

  it('does not take the place of another unless it is asked to', async () => {
    const room = await editorsRoom();
    const browser = await room.enter();
    const file = new File([ferry.replace('neuf', 'dix')], 'bac.md');
    const refused = await browser.post('/editors/articles', { file });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Il y a déjà un article « bac.md »');
    const { text } = await browser.finished(await browser.post('/editors/articles', { file, replace: '1' }));
    expect(text).toContain('« bac.md » est dans l’index.');
  });

  it('is taken out again by the button that undoes it, and what it replaced comes back', async () => {
    const room = await editorsRoom();
    const browser = await room.enter();
    const undo = async (file: File) => {
      const added = await browser.finished(await browser.post('/editors/articles', { file, replace: '1' }));
      const task = /name="task" value="([^"]+)"/u.exec(added.text)![1]!;
      return browser.finished(await browser.post('/editors/articles/undo', { task }));
    };
    expect((await undo(storm())).text).toContain('« tempete.md » n’est plus dans l’index.');
    expect(await room.files()).toEqual(['bac.md']);
    const restored = await undo(new File([ferry.replace('neuf', 'dix')], 'bac.md'));
    expect(restored.text).toContain('« bac.md » est de nouveau comme avant.');
    expect((await room.ask('Quand le bac de Sablenoire a-t-il repris ?')).text).toContain('neuf jours');
    expect(room.audited).toEqual(
      expect.arrayContaining(['article undo: done: tempete.md', 'article undo: done: bac.md']),
    );
  });

  it('that was never added here cannot be undone: its file would be kept nowhere', async () => {
    const text = await storm().text();
    const room = await editorsRoom({ articles: { 'bac.md': ferry, 'tempete.md': text } });
    const browser = await room.enter();
    const id = articleIdOf('tempete.md');
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
    for (const forged of ['', 'x.y.z', `${id}..`, `${id}.${hash}.`])
      for (const name of ['task', 'mark'])
        expect((await browser.post('/editors/articles/undo', { [name]: forged })).status).toBe(400);
    expect(await room.files()).toEqual(['bac.md', 'tempete.md']);
  });

  it('that cannot be read is refused, and none is missed', async () => {
    const room = await editorsRoom();
    const browser = await room.enter();
    for (const file of [
      new File(['MZ'], 'programme.exe'),
      new File([''], 'vide.md'),
      'pas un fichier',
      new File([''], ''),
    ]) {
      const { status, text } = await browser.post('/editors/articles', { file });
      expect(status).toBe(400);
      expect(text).toContain('role="alert"');
    }
    expect(await room.files()).toEqual(['bac.md']);
  });

  it('longer than ten megabytes is cut short, and a form longer than a form', async () => {
    const room = await editorsRoom();
    const browser = await room.enter();
    const file = new File([new Uint8Array(11 * 1024 ** 2)], 'gros.pdf');
    expect((await browser.post('/editors/articles', { file })).status).toBe(413);
    expect((await browser.post('/editors/read', { more: 'x'.repeat(40_000) })).status).toBe(413);
  });

  it('whose ingestion fails is taken back', async () => {
    const room = await editorsRoom();
    const browser = await room.enter();
    const release = room.hold();
    const running = await browser.post('/editors/articles', { file: storm() });
    room.stop();
    release();
    const { text } = await browser.finished(running);
    expect(text).toContain('« tempete.md » n’a pas pu être indexé et a été repris');
    expect(await room.files()).toEqual(['bac.md']);
  });

  it('is removed once that is confirmed', async () => {
    const room = await editorsRoom({ articles: { 'bac.md': ferry, 'tempete.md': await storm().text() } });
    const browser = await room.enter();
    const { text } = await browser.get('/editors/articles?q=tempête');
    const address = /href="(\/editors\/articles\/remove\?id=[^"]+)"/u.exec(text)![1]!;
    const confirm = await browser.get(address);
    expect(confirm.text).toContain('Retirer cet article ?');
    expect(await room.files()).toEqual(['bac.md', 'tempete.md']);
    const id = /name="id" value="([^"]+)"/u.exec(confirm.text)![1]!;
    const removed = await browser.finished(await browser.post('/editors/articles/remove', { id }));
    expect(removed.text).toContain('« tempete.md » n’est plus dans l’index.');
    expect(await room.files()).toEqual(['bac.md']);
    expect((await browser.post('/editors/articles/remove', { id })).status).toBe(404);
  });
});

describe('the generations', () => {
  it('are listed, and the one before comes back once that is confirmed', async () => {
    const room = await editorsRoom();
    const browser = await room.enter();
    expect((await browser.get('/editors/history')).text).not.toContain('/editors/rollback');
    await browser.finished(await browser.post('/editors/articles', { file: storm() }));
    expect((await browser.get('/editors/history')).text).toContain('href="/editors/rollback"');
    expect((await browser.get('/editors/rollback')).text).toContain('action="/editors/rollback"');
    const { text } = await browser.post('/editors/rollback');
    expect(text).toContain('sert de nouveau (1 article)');
    expect((await room.page('/articles')).text).not.toContain('La tempête');
    const again = await browser.post('/editors/rollback');
    expect(again.status).toBe(400);
  });
});

describe('what editors look at', () => {
  it('tells what the last ingestion read and refused, and why', async () => {
    const room = await editorsRoom({ articles: { 'bac.md': ferry, 'vide.md': '' } });
    const { text } = await (await room.enter()).get('/editors/report');
    expect(text).toContain('Ajoutés : 1');
    expect(text).toMatch(/Illisibles, laissés de côté.*vide\.md/su);
  });

  it('tells what was asked in vain, how often, by how many and when; never who, and nothing private', async () => {
    const room = await editorsRoom();
    const refuse = (question: string, changes = {}) =>
      room.state.answers.save(
        asked({ question, answer: { ...ferryAnswer, question, status: 'refused' }, ...changes }),
      );
    refuse('Quand rouvre le pont des Arts ?');
    refuse('À quelle date le pont des Arts doit-il rouvrir ?', { askerHash: 'hash-of-jean' });
    refuse('Où dort le préfet ?', { isPrivate: true });
    refuse('Que dit le message privé ?', { guildId: null });
    const { text } = await (await room.enter()).get('/editors/questions');
    expect(text).toMatch(/2 fois, 2 personnes au moins, le \d/u);
    expect(text).toContain('En d’autres mots');
    expect(text).not.toMatch(/préfet|privé|hash-of/u);
    const browser = room.browser();
    const key = room.links.issue({ actorHash: 'hash-of-odile', guildId: '99999999999999999' });
    await browser.post('/editors/enter', { key });
    expect((await browser.get('/editors/questions')).text).not.toContain('pont des Arts');
  });

  it('tells of votes of one’s own server and of this room, with a page each; nothing private', async () => {
    const room = await editorsRoom();
    const dislike = (question: string, changes = {}) => {
      const { id } = room.state.answers.save(asked({ question, ...changes }));
      const vote = {
        answerId: id,
        voterHash: 'hash-of-jean',
        reason: 'wrong',
        comment: '<b>faux</b>',
      } as const;
      room.state.votes.put({ ...vote, value: 'down' });
    };
    dislike('Ici ?');
    dislike('Ailleurs ?', { guildId: '99999999999999999' });
    dislike('En secret ?', { isPrivate: true });
    const everything = await (await room.enter()).get('/editors/votes');
    expect(everything.text).toContain('Ailleurs ?');
    expect(everything.text).toContain('&lt;b&gt;faux');
    // Those of others leave no less room for one’s own.
    for (let other = 0; other < 200; other += 1) dislike('Et là-bas ?', { guildId: '77777777777777777' });
    const browser = room.browser();
    const key = room.links.issue({ actorHash: 'hash-of-odile', guildId: '81384788765712384' });
    await browser.post('/editors/enter', { key });
    const own = await browser.get('/editors/votes');
    expect(own.text).toMatch(/<a href="\/answers\/[\w-]{12}">Ici \?<\/a>/u);
    expect(own.text).not.toContain('Ailleurs ?');
    for (const { text } of [everything, own]) expect(text).not.toMatch(/secret|hash-of/u);
  });

  it('counts weeks, with a table for whoever hears the page', async () => {
    const room = await editorsRoom();
    const browser = await room.enter();
    expect((await browser.get('/editors/usage')).text).toContain('Rien n’a encore été demandé.');
    await room.ask('Quand le bac de Sablenoire a-t-il repris ?');
    await room.ask('Quelle est la capitale du Pérou ?');
    const { text } = await browser.get('/editors/usage');
    expect(text).toMatch(/<th scope="row">.*<\/th><td>2<\/td><td>1<\/td><td>1<\/td><td>0<\/td>/u);
  });

  it('is text, whatever an article is called', async () => {
    // As entities, which reading makes the characters that they stand for: tags themselves are no words of an article.
    const attack = '&lt;script>alert(1)&lt;/script>&lt;img src=x onerror=alert(2)>';
    const room = await editorsRoom({ articles: { 'bac.md': ferry, 'piege.md': await storm(attack).text() } });
    const browser = await room.enter();
    const list = await browser.get('/editors/articles?q=alert');
    const address = /href="(\/editors\/articles\/remove\?id=[^"]+)"/u.exec(list.text)![1]!;
    const confirm = await browser.get(address);
    const id = /name="id" value="([^"]+)"/u.exec(confirm.text)![1]!;
    const removed = await browser.finished(await browser.post('/editors/articles/remove', { id }));
    for (const { text } of [list, confirm, removed]) {
      expect(text).toContain('&lt;img');
      expect(text.match(/<script/gu)).toHaveLength(1);
      expect(text).not.toMatch(/<img|<style| style=/iu);
    }
  });

  it('is told in English to whoever reads English', async () => {
    const room = await editorsRoom();
    const { text } = await room.page('/editors', { headers: { 'accept-language': 'en' } });
    expect(text).toContain('For editors');
  });
});
