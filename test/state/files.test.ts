import { copyFile, mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KiosqueError } from '../../src/errors.ts';
import { openStateDatabase } from '../../src/index/local/database.ts';
import { openBotState, STATE_FILE } from '../../src/state/open-bot-state.ts';
import { asked, dataFolder, openState } from './sample-answers.ts';

describe('the files of the state', () => {
  it('are made for their owner only, the folder too', async () => {
    const folder = await dataFolder();
    const state = openBotState({ folder, secret: null, retentionDays: 30 });
    state.answers.save(asked());
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const files = await readdir(folder);
    expect(files.toSorted()).toEqual([
      'kiosque.sqlite',
      'kiosque.sqlite-shm',
      'kiosque.sqlite-wal',
      'secret',
    ]);
    for (const file of files) expect((await stat(join(folder, file))).mode & 0o777, file).toBe(0o600);
    state.close();
  });

  it('keep one secret, and need none when one is given', async () => {
    const folder = await dataFolder();
    const hash = (secret: string | null) => {
      const state = openBotState({ folder, secret, retentionDays: 30 });
      const hashed = state.hashUser('odile');
      state.close();
      return hashed;
    };
    const given = hash('un secret pour les essais');
    expect(await readdir(folder)).toEqual(['kiosque.sqlite']);
    const own = hash(null);
    expect(own).not.toBe(given);
    expect(hash(null)).toBe(own);
    expect(hash('un secret pour les essais')).toBe(given);
  });
});

describe('a state file that cannot be used', () => {
  it('is refused when a newer program wrote it, and left as it is', async () => {
    const folder = await written();
    inFile(folder, (database) => database.pragma('user_version = 99'));
    const before = await readFile(join(folder, STATE_FILE));
    refused(folder, 'StateTooNewError', /99.*(?:Mettez Kiosque à jour|Update Kiosque)/);
    expect(await readFile(join(folder, STATE_FILE))).toEqual(before);
  });

  it('is refused when it is another program’s', async () => {
    const folder = await dataFolder();
    await mkdir(folder);
    inFile(folder, (database) => database.exec('CREATE TABLE abonnes (nom TEXT)'));
    refused(folder, 'StateNotOursError', /DATA_DIR/);
  });

  it('is refused when it is not a database, and left as it is', async () => {
    const folder = await dataFolder();
    await mkdir(folder);
    await writeFile(join(folder, STATE_FILE), 'Une lettre à la rédaction. '.repeat(200));
    refused(folder, 'StateDamagedError', /-wal/);
    expect(await readFile(join(folder, STATE_FILE), 'utf8')).toMatch(/^Une lettre/);
  });

  it('is refused when its pages are damaged or gone', async () => {
    const folder = await written();
    const file = join(folder, STATE_FILE);
    await copyFile(file, `${file}.sound`);
    await truncate(file, 3 * 4096);
    refused(folder, 'StateDamagedError', /-wal/);
    const bytes = await readFile(`${file}.sound`);
    await writeFile(file, bytes.fill(0x5a, 4096, bytes.length));
    refused(folder, 'StateDamagedError', /-wal/);
  });

  it('is begun again once a person has moved the damaged one away', async () => {
    const folder = await dataFolder();
    await mkdir(folder);
    await writeFile(join(folder, STATE_FILE), '');
    const { answers } = openState(folder);
    expect(answers.find(answers.save(asked()).id)).not.toBeNull();
  });

  it('is refused when it is a folder, or stands where none can be', async () => {
    const folder = await dataFolder();
    await mkdir(join(folder, STATE_FILE), { recursive: true });
    refused(folder, 'StateInaccessibleError', /EISDIR/);
    await writeFile(join(folder, 'fichier'), '');
    refused(join(folder, 'fichier', 'sous'), 'StateInaccessibleError', /ENOTDIR/);
  });

  it('is refused when the secret beside it was emptied', async () => {
    const folder = await written();
    await writeFile(join(folder, 'secret'), '\n');
    expect(() => openBotState({ folder, secret: null, retentionDays: 30 })).toThrow(
      expect.objectContaining({ name: 'SecretDamagedError', exitCode: 2 }),
    );
  });
});

describe('a row of another shape', () => {
  it.each([
    ['not JSON', '{'],
    ['an answer without its text', '{"question":"?","answer":{}}'],
    ['null', 'null'],
  ])('counts as absent: %s', async (_, body) => {
    const folder = await dataFolder();
    const state = openState(folder);
    const sound = state.answers.save(asked());
    const { id } = state.answers.save(asked({ parentId: sound.id }));
    state.answers.shownAs(id, { channelId: 'fil', messageId: 'm-1' });
    state.votes.put({ answerId: id, voterHash: 'odile', value: 'down', reason: null, comment: null });
    inFile(folder, (database) => database.prepare('UPDATE answers SET body = ? WHERE id = ?').run(body, id));
    expect(state.answers.find(id)).toBeNull();
    expect(state.answers.ofMessage('m-1')).toBeNull();
    expect(state.answers.turns(id, 5)).toEqual([]);
    expect(state.votes.negative(null, 5)).toEqual([]);
    expect(state.answers.find(sound.id)).toEqual(sound);
  });

  it('keeps what a later program adds to an answer', async () => {
    const folder = await dataFolder();
    const state = openState(folder);
    const { id } = state.answers.save(asked());
    inFile(folder, (database) =>
      database.exec(`UPDATE answers SET body = json_set(body, '$.answer.mood', 'serein')`),
    );
    expect(state.answers.find(id)?.answer).toHaveProperty('mood', 'serein');
  });

  it('is read when an earlier program wrote it, whose quotations had no context', async () => {
    const folder = await dataFolder();
    const state = openState(folder);
    const { id } = state.answers.save(asked());
    inFile(folder, (database) =>
      database.exec(`UPDATE answers SET body = json_remove(body, '$.answer.citations[0].context')`),
    );
    expect(state.answers.find(id)?.answer).toEqual(asked().answer);
  });
});

/** A folder with a closed state of some pages. */
async function written(): Promise<string> {
  const folder = await dataFolder();
  const state = openBotState({ folder, secret: null, retentionDays: 30 });
  for (let round = 0; round < 20; round += 1) state.answers.save(asked());
  state.close();
  return folder;
}

function inFile(folder: string, change: (database: ReturnType<typeof openStateDatabase>) => unknown): void {
  const database = openStateDatabase(join(folder, STATE_FILE));
  change(database);
  database.close();
}

/** Both sentences name the file and say this. */
function refused(folder: string, name: string, says: RegExp): void {
  try {
    openBotState({ folder, secret: 'un secret pour les essais', retentionDays: 30 }).close();
  } catch (error) {
    if (!(error instanceof KiosqueError)) throw error;
    expect(error).toMatchObject({ name, exitCode: 2 });
    for (const sentence of Object.values(error.sentence)) {
      expect(sentence).toContain(join(folder, STATE_FILE));
      expect(sentence).toMatch(says);
    }
    return;
  }
  throw new Error('the state was opened');
}
