import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { InteractionHandle } from '../../fakes/discord/interaction-handle.ts';
import { buttonsOf, type Message, visibleText } from '../../fakes/discord/message.ts';
import { loopbackReach } from '../../fetching/loopback-reach.ts';
import { type Site, site } from '../../fetching/site.ts';
import { page, newsroom as webNewsroom } from '../../fetching/web-world.ts';
import { auditOf, type Newsroom, newsroom } from './harness.ts';

const TITLE = 'Le bac de Trévignec reprend ses traversées';
const UNDO = 'Annuler cet ajout';
const COST = 'Combien ont coûté les travaux du bac de Trévignec ?';
const bac = page(TITLE).replace('640 000', '812 000');
const raised = bac.replace('812 000', '833 000');

interface Desk extends Newsroom {
  readonly journal: Site;
  add(path: string, options?: Record<string, boolean>): Promise<InteractionHandle>;
  /** The text of the files that came from the web. */
  filed(): Promise<readonly string[]>;
}

async function desk(pages: Readonly<Record<string, string>> = { '/bac': bac }): Promise<Desk> {
  const journal = await site(pages);
  const clock = { now: () => Date.now(), wait: async () => undefined };
  const room = await newsroom({ world: { reach: loopbackReach, clock } });
  return Object.assign(room, {
    journal,
    add: (path: string, options = {}) =>
      room.edda.command(room.channel, 'article ajouter', {
        adresse: path.startsWith('/') ? `${journal.origin}${path}` : path,
        ...options,
      }),
    async filed() {
      const names = await readdir(join(room.corpusFolder, 'web'), { recursive: true }).catch(() => []);
      const texts = names.filter((name) => name.endsWith('.txt'));
      return Promise.all(texts.map((name) => readFile(join(room.corpusFolder, 'web', name), 'utf8')));
    },
  });
}

/** The message behind the first, once it says so. */
async function told({ discord }: Desk, asked: InteractionHandle, words: string): Promise<Message> {
  const says = (): Message | undefined => asked.followUps.find((m) => visibleText(m).includes(words));
  await discord.waitFor(() => says() !== undefined, words);
  return says() as Message;
}

/** The reply, once the index knows the article and the addition can be undone. */
async function undoable({ discord }: Desk, asked: InteractionHandle): Promise<Message> {
  const reply = await asked.message();
  const offers = (): boolean => buttonsOf(reply).some(({ label }) => label === UNDO);
  await discord.waitFor(offers, UNDO);
  return reply;
}

async function answer({ anna, channel }: Desk, question: string): Promise<string> {
  return visibleText(await (await anna.command(channel, 'demander', { question })).message());
}

/** Every ingestion that the bot starts fails before it has read anything. */
function failingIngestions(): void {
  vi.stubEnv('EMBEDDINGS', 'openai:text-embedding-3-small');
  vi.stubEnv('OPENAI_API_KEY', '');
  onTestFinished(() => void vi.unstubAllEnvs());
}

const withoutPort = (text: string): string => text.replaceAll(/:\d{4,5}\b|-\d{4,5}(?=\/)/gu, '');

describe('/article add with an address', () => {
  it('files the page as a fetched one, ingests it, and undoes that', async () => {
    const room = await desk();
    const added = await room.add('/bac?utm_source=lettre#suite');
    expect(visibleText(await added.message())).toContain(TITLE);
    await told(room, added, 'à jour');
    expect(await answer(room, COST)).toContain('812 000');
    const web = await webNewsroom();
    await web.fetch({ pages: [`${room.journal.origin}/bac`] });
    expect(await room.filed()).toEqual(await Promise.all((await web.files()).map((path) => web.text(path))));

    const undone = await room.edda.clicks(await undoable(room, added), UNDO);
    await told(room, undone, 'à jour');
    expect(visibleText(await added.message())).toMatch(/^L’ajout de «\sweb\/.+\s» est annulé\.$/u);
    expect(await room.filed()).toEqual([]);
    expect(await answer(room, COST)).not.toContain('812 000');
    expect(auditOf(room).map((line) => withoutPort(line).replace(/published .+/u, 'published'))).toEqual([
      'ingest: published',
      expect.stringMatching(/^article undo: done: web\/journal\.test\/le-bac-.+\.txt$/u),
      'ingest: published',
      expect.stringMatching(
        /^article add http:\/\/journal\.test\/bac\?utm_source=lettre: done: web\/journal\.test\/le-bac-.+\.txt$/u,
      ),
    ]);
    expect(room.discord.refusals()).toEqual([]);
  });

  it('says that the same words are there, and puts others in their place', async () => {
    const room = await desk();
    await told(room, await room.add('/bac'), 'à jour');
    const [before] = await room.filed();
    const same = await room.add('/bac');
    expect(visibleText(await same.message())).toMatch(
      /^«\sLe bac .+\s» est déjà dans la collection, avec les mêmes mots\s: web\//u,
    );
    expect(same.followUps).toEqual([]);

    room.journal.serve({ '/bac': raised });
    const changed = await room.add('/bac');
    expect(visibleText(await changed.message())).toContain('Article remplacé');
    await told(room, changed, 'Modifiés (1)');
    expect(await answer(room, COST)).toContain('833 000');

    const undone = await room.edda.clicks(await undoable(room, changed), UNDO);
    await told(room, undone, 'à jour');
    expect(visibleText(await changed.message())).toContain('les mots d’avant sont de nouveau là');
    expect(await room.filed()).toEqual([before]);
    expect(await answer(room, COST)).toContain('812 000');

    // Whoever went back to earlier words keeps them, unless told otherwise.
    const again = await room.add('/bac');
    expect(visibleText(await again.message())).toContain('n’est plus tel que la collecte l’a écrit');
    expect(await room.filed()).toEqual([before]);
    await told(room, await room.add('/bac', { remplacer: true }), 'Modifiés (1)');
    expect((await room.filed())[0]).toContain('833 000');
  });

  it('leaves a file alone that was corrected by hand', async () => {
    const room = await desk();
    await told(room, await room.add('/bac'), 'à jour');
    const [name] = (await readdir(join(room.corpusFolder, 'web'), { recursive: true })).filter((each) =>
      each.endsWith('.txt'),
    );
    const file = join(room.corpusFolder, 'web', name ?? '');
    const byHand = (await readFile(file, 'utf8')).replace('812 000', '814 000');
    await writeFile(file, byHand);
    expect(visibleText(await (await room.add('/bac')).message())).toContain('quelqu’un l’a corrigé');
    expect(await room.filed()).toEqual([byHand]);
  });

  it('leaves folder and memory as they were when the index cannot follow', async () => {
    const room = await desk();
    failingIngestions();
    const failed = await room.add('/bac');
    expect(visibleText(await told(room, failed, 'L’indexation a échoué'))).toContain('a été repris');
    expect(await room.filed()).toEqual([]);
    expect(buttonsOf(await failed.message())).toEqual([]);
    const memory = JSON.parse(await readFile(join(room.dataFolder, 'fetched.json'), 'utf8'));
    expect(memory.pages).toEqual({});
    vi.unstubAllEnvs();
    await told(room, await room.add('/bac'), 'à jour');
    expect(await room.filed()).toHaveLength(1);
  });

  it('refuses with the reason, and changes nothing', async () => {
    const room = await desk({
      '/court': page('Court', { body: '<p>Trop court.</p>' }),
      '/robots.txt': 'User-agent: *\nDisallow: /prive',
      '/flux': '<?xml version="1.0"?><rss version="2.0"><channel><title>Fil</title></channel></rss>',
    });
    const sentence = async (address: string): Promise<string> =>
      withoutPort(visibleText(await (await room.add(address)).message()));
    expect(await sentence('/nulle-part')).toMatchInlineSnapshot(
      `"« http:\\/\\/journal.test/nulle-part » n’a pas été ajouté : le site répond 404 : la page n’existe pas."`,
    );
    expect(await sentence('/court')).toMatchInlineSnapshot(
      `"« http:\\/\\/journal.test/court » n’a pas été ajouté : pas d’article à cette adresse : la page a moins de 150 caractères de texte suivi."`,
    );
    expect(await sentence('/prive/bac')).toMatchInlineSnapshot(
      `"« http:\\/\\/journal.test/prive/bac » n’a pas été ajouté : le site ne veut pas de robots à cette adresse (robots.txt) ; enregistrez la page dans votre navigateur et déposez-la dans le dossier."`,
    );
    expect(await sentence('/flux')).toMatchInlineSnapshot(
      `"« http:\\/\\/journal.test/flux » n’a pas été ajouté : c’est un flux et non une page ; donnez cette adresse à --feed."`,
    );
    expect(await sentence('http://interne.test/bac')).toMatchInlineSnapshot(
      `"« http:\\/\\/interne.test\\/bac » n’a pas été ajouté : « interne.test » est une adresse de cette machine ou d’un réseau privé : elle n’est jamais lue."`,
    );
    expect(await sentence('http://169.254.169.254/latest')).toMatchInlineSnapshot(
      `"« http:\\/\\/169.254.169.254/latest » n’a pas été ajouté : « 169.254.169.254 » est une adresse de cette machine ou d’un réseau privé : elle n’est jamais lue."`,
    );
    expect(await sentence('file:///etc/passwd')).toMatchInlineSnapshot(
      `"« file:\\/\\//etc/passwd » n’a pas été ajouté : seules les adresses https:\\/\\/ et http:\\/\\/ sont lues, pas file:."`,
    );
    expect(await sentence('https://edda:secret@journal.test/bac')).toMatchInlineSnapshot(
      `"« https:\\/\\/journal.test\\/bac » n’a pas été ajouté : l’adresse contient un nom d’utilisateur ou un mot de passe ; donnez-la sans eux."`,
    );
    expect(await sentence('le bac')).toMatchInlineSnapshot(
      `"« le bac » n’a pas été ajouté : ce n’est pas une adresse complète ; elle commence par https:\\/\\/ ou http:\\/\\/."`,
    );
    expect(auditOf(room).join('\n')).not.toContain('secret');
    expect(room.log.join('\n')).not.toContain('secret');
    expect(await room.filed()).toEqual([]);
    expect(room.discord.refusals()).toEqual([]);
  });

  it('takes a file or an address', async () => {
    const room = await desk();
    const { edda, channel } = room;
    const neither = await edda.command(channel, 'article ajouter');
    expect((await neither.message()).content).toMatchInlineSnapshot(
      `"Joignez le fichier de l’article (« fichier »), ou donnez son adresse sur le web (« adresse »)."`,
    );
    const both = await edda.command(channel, 'article add', {
      file: { filename: 'bac.md', bytes: Buffer.from('# Bac\n\nLe bac.\n') },
      url: `${room.journal.origin}/bac`,
    });
    expect((await both.message()).content).toMatchInlineSnapshot(
      `"Donnez ou un fichier ou une adresse, pas les deux : rien n’a été changé."`,
    );
    expect(room.journal.asked).toEqual([]);
    expect(auditOf(room)).toEqual([]);
  });
});

describe('the button that undoes an addition', () => {
  it('is there for attached files too, after a restart', async () => {
    const room = await desk();
    const text = '# La halle de Brenac\n\nLa halle de Brenac cherche un primeur pour son étal du samedi.\n';
    const added = await room.edda.command(room.channel, 'article ajouter', {
      fichier: { filename: 'halle.md', bytes: Buffer.from(text) },
    });
    const reply = await undoable(room, added);
    await room.restart();
    const undone = await room.edda.clicks(reply, UNDO);
    await told(room, undone, 'à jour');
    expect(await readdir(room.corpusFolder)).not.toContain('halle.md');
  });

  it('says that it is too late, once the file has changed', async () => {
    const room = await desk();
    const added = await room.add('/bac');
    const reply = await undoable(room, added);
    room.journal.serve({ '/bac': raised });
    await told(room, await room.add('/bac'), 'Modifiés (1)');
    const late = await room.edda.clicks(reply, UNDO);
    await told(room, late, 'ne peut plus être annulé');
    expect((await room.filed())[0]).toContain('833 000');
    expect(visibleText(reply)).toContain('Article ajouté');
  });
});
