import { describe, expect, it } from 'vitest';
import { buttonsOf, isEphemeral, type Message, visibleText } from '../../fakes/discord/message.ts';
import { untilPasses } from '../../until.ts';
import { FERRY_COST } from './articles.ts';
import { newsroom } from './harness.ts';

describe('/articles', () => {
  it('lists the articles, newest first, and opens one', async () => {
    const { anna, channel, shown } = await newsroom();
    const asked = await anna.command(channel, 'articles');
    const list = await asked.message();
    expect(asked.isEphemeral).toBe(true);
    expect(shown(list)).toMatchInlineSnapshot(`
      "Kiosque (APP, only Anna sees this)
      │ 5 articles
      │ **1** [La récolte des châtaignes sera maigre](https://courrier-des-causses.example/chataignes) · Le Courrier des Causses · 14 juin 2024
      │ **2** [Keepers return to the Skerrow lighthouse](https://harbour-post.example/skerrow) · The Harbour Post · 2 juin 2024
      │ **3** [Le bac de Port-Navalon reprend du service](https://gazette-du-golfe.example/bac) · La Gazette du Golfe · 3 mai 2024
      │ **4** Le théâtre de Mazerolles retrouve son rideau peint · Le Courrier des Causses · 11 février 2024
      │ **5** L’observatoire du mont Aubrac ouvre ses portes · sans date
      ▽ Ouvrir un article…
         · La récolte des châtaignes sera maigre — Le Courrier des Causses · 14 juin 2024
         · Keepers return to the Skerrow lighthouse — The Harbour Post · 2 juin 2024
         · Le bac de Port-Navalon reprend du service — La Gazette du Golfe · 3 mai 2024
         · Le théâtre de Mazerolles retrouve son rideau peint — Le Courrier des Causses · 11 février 2024
         · L’observatoire du mont Aubrac ouvre ses portes — sans date"
    `);
    const opened = await (await anna.selects(list, 'Le bac de Port-Navalon reprend du service')).message();
    expect(shown(opened)).toMatchInlineSnapshot(`
      "Kiosque (APP, only Anna sees this)
      ↱ Kiosque: 
      │ Le bac de Port-Navalon reprend du service → https://gazette-du-golfe.example/bac
      │ Le bac de Port-Navalon reprendra ses traversées le 18 mai, après sept mois d’arrêt. La coque a été refaite aux chantiers de Lorient, où deux hivers d’eau salée avaient laissé des traces jusque sous la ligne de flottaison.
      │
      │ La réparation du bac a coûté 640 000 euros, payés par le département. « Les passagers étaient las de faire le tour par la route », a dit Maëlle Kerouedan, présidente de l’association des usagers.
      │
      │ Le nouvel horaire prévoit onze traversées par jour en semaine et quatorze le dimanche. Les vélos passent sans supplément, les chiens restent sur le pont.
      │
      │ Un second bac, plus petit, est à l’étude pour les mois d’été. La commune de Larzhon, sur l’autre rive, a promis de refaire la cale avant la fin de l’année.
      │ ▪ Journal
      │ La Gazette du Golfe
      │ ▪ Auteur
      │ Hervé Quintin
      │ ▪ Date
      │ 3 mai 2024"
    `);
    expect(opened.id).not.toBe(list.id);
  });

  it('speaks English to those who do', async () => {
    const { ben, channel, shown } = await newsroom();
    const list = await (await ben.command(channel, 'articles', { search: 'causses' })).message();
    expect(shown(list)).toMatchInlineSnapshot(`
      "Kiosque (APP, only Ben sees this)
      │ 2 articles for "causses"
      │ **1** [La récolte des châtaignes sera maigre](https://courrier-des-causses.example/chataignes) · Le Courrier des Causses · 14 June 2024
      │ **2** Le théâtre de Mazerolles retrouve son rideau peint · Le Courrier des Causses · 11 February 2024
      ▽ Open an article…
         · La récolte des châtaignes sera maigre — Le Courrier des Causses · 14 June 2024
         · Le théâtre de Mazerolles retrouve son rideau peint — Le Courrier des Causses · 11 February 2024"
    `);
    const none = await (await ben.command(ben.dm(), 'articles', { search: 'zeppelin' })).message();
    expect(shown(none)).toMatchInlineSnapshot(`
      "Kiosque (APP, only Ben sees this)
      │ 0 articles for "zeppelin"
      │ No article matches. Try with fewer words."
    `);
  });

  it('turns its pages, and those of an article', async () => {
    const room = await newsroom();
    for (let n = 1; n <= 23; n += 1) await room.write(`quai-${n}.md`, quay(n));
    await room.ingest();
    const { anna, channel } = room;
    const list = await (await anna.command(channel, 'articles', { recherche: 'quai' })).message();
    const page = (): string => /Page \d+ sur \d+/u.exec(visibleText(list))?.[0] ?? '';
    const numbers = (): readonly number[] =>
      [...visibleText(list).matchAll(/^\*\*(\d+)\*\*/gmu)].map(([, n]) => Number(n));
    const enabled = (): readonly string[] =>
      buttonsOf(list)
        .filter(({ disabled }) => !disabled)
        .map(({ label }) => label);
    expect(page()).toBe('Page 1 sur 3');
    expect(numbers()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(enabled()).toEqual(['Page suivante']);
    await (await anna.clicks(list, 'Page suivante')).message();
    expect(page()).toBe('Page 2 sur 3');
    expect(enabled()).toEqual(['Page précédente', 'Page suivante']);
    await (await anna.clicks(list, 'Page suivante')).message();
    expect(page()).toBe('Page 3 sur 3');
    expect(numbers()).toEqual([21, 22, 23]);
    expect(enabled()).toEqual(['Page précédente']);

    // Most articles went meanwhile: the nearest page there is.
    for (let n = 4; n <= 23; n += 1) await room.remove(`quai-${n}.md`);
    await room.ingest();
    await (await anna.clicks(list, 'Page précédente')).message();
    expect(numbers()).toEqual([1, 2, 3]);

    const opened = await (await anna.selects(list, 'Le quai numéro 3')).message();
    const passage = (): string => /Passage \d+ sur \d+/u.exec(visibleText(opened))?.[0] ?? '';
    const all = Number(/sur (\d+)/u.exec(passage())?.[1]);
    expect(all).toBeGreaterThan(1);
    await (await anna.clicks(opened, 'Passage suivant')).message();
    expect(passage()).toBe(`Passage 2 sur ${all}`);

    await room.remove('quai-3.md');
    await room.ingest();
    const gone = await (await anna.clicks(opened, 'Passage précédent')).followUp();
    expect(isEphemeral(gone)).toBe(true);
    expect(gone.content).toBe('Cet article n’est plus dans la collection.');
  });
});

describe('/help', () => {
  it('says in either language what one can do, and to editors what they can do', async () => {
    const { anna, ben, edda, channel, shown } = await newsroom();
    const help = async (who: typeof anna, name: string): Promise<Message> =>
      (await who.command(channel, name)).message();
    expect(shown(await help(anna, 'aide'))).toMatchInlineSnapshot(`
      "Kiosque (APP, only Anna sees this)
      │ Comment interroger les articles
      │ \`/demander\` : posez une question ; au besoin, choisissez une période, un journal, un article, ou une réponse privée.
      │ Mentionnez-moi, répondez à l’une de mes réponses ou écrivez-moi en message privé : cela marche aussi. Dans un fil que j’ai ouvert, mentionnez-moi encore : Discord ne me montre pas les autres messages.
      │ Chaque phrase porte un numéro. Le menu « Sources » ouvre la citation exacte dans son article.
      │ 👍 et 👎 disent si la réponse est bonne ; « Élargir » cherche plus largement et sans filtre.
      │ \`/articles\` : les articles, du plus récent au plus ancien.
      │ Clic droit sur un message, Applications, « Vérifier avec les articles » : ce qu’ils en disent.
      │ \`/oublier\` : efface ce que je garde de vos questions et de vos votes.
      │
      │ Je ne réponds que d’après les articles ; quand ils ne disent rien, je le dis."
    `);
    expect(visibleText(await help(ben, 'help'))).toContain('`/ask`: ask a question');
    expect(visibleText(await help(edda, 'aide'))).toContain('Pour les éditeurs');
  });
});

describe('/forget', () => {
  it('deletes what is stored about the person who asks, and nothing else', async () => {
    const { anna, ben, channel, state } = await newsroom();
    const mine = await (await anna.command(channel, 'demander', { question: FERRY_COST })).message();
    const other = await (await ben.command(channel, 'ask', { question: FERRY_COST })).message();
    await untilPasses(() => expect(state.answers.ofMessage(other.id)).not.toBeNull());
    await (await anna.clicks(other, '👍')).message();
    const told = await (await anna.command(channel, 'oublier')).message();
    expect(isEphemeral(told)).toBe(true);
    expect(told.content).toMatchInlineSnapshot(
      `"Effacé : 1 question et sa réponse, 1 vote. Les messages déjà publiés restent dans Discord ; ce que des éditeurs ont fait est conservé à part."`,
    );
    expect(state.answers.ofMessage(mine.id)).toBeNull();
    expect(state.answers.ofMessage(other.id)).not.toBeNull();
    const again = await (await ben.command(ben.dm(), 'forget')).message();
    expect(again.content).toMatchInlineSnapshot(
      `"Deleted: 1 question and its answer. Messages already posted stay in Discord; what editors did is kept apart."`,
    );
    const third = await (await ben.command(ben.dm(), 'forget')).message();
    expect(third.content).toBe('I kept nothing of you.');
  });
});

describe('the command in the menu of a message', () => {
  it('holds what the message claims against the articles', async () => {
    const { anna, ben, channel, shown } = await newsroom();
    const message = await ben.says(
      channel,
      'La réparation du bac a coûté 640 000 euros. Le kilo de châtaignes pourrait atteindre 9,80 euros. Le maire de Larzhon jouera du tuba.',
    );
    const asked = await anna.contextCommand('Vérifier avec les articles', message);
    expect(shown(await asked.message())).toMatchInlineSnapshot(`
      "Kiosque (APP, only Anna sees this)
      │ Vérification avec les articles
      │ ✅ **Confirmé**
      │ La réparation du bac a coûté 640 000 euros.
      │ > La réparation du bac a coûté 640 000 euros, payés par le département.
      │ > [Le bac de Port-Navalon reprend du service](https://gazette-du-golfe.example/bac#:~:text=La%20r%C3%A9paration%20du%20bac%20a%20co%C3%BBt%C3%A9%20640%20000%20euros%2C%20pay%C3%A9s%20par%20le%20d%C3%A9partement.) · La Gazette du Golfe · 3 mai 2024
      │
      │ ⚠️ **Contredit**
      │ Le kilo de châtaignes pourrait atteindre 9,80 euros.
      │ > Le prix du kilo pourrait atteindre 6,20 euros à l’automne.
      │ > [La récolte des châtaignes sera maigre](https://courrier-des-causses.example/chataignes#:~:text=Le%20prix%20du%20kilo%20pourrait%20atteindre%206%2C20%20euros%20%C3%A0%20l%E2%80%99automne.) · Le Courrier des Causses · 14 juin 2024
      │
      │ ❔ **Introuvable dans les articles**
      │ Le maire de Larzhon jouera du tuba."
    `);
    expect(asked.isEphemeral).toBe(true);
    const english = await ben.contextCommand('Check against the articles', message);
    expect(visibleText(await english.message())).toContain('Checked against the articles');
  });

  it('says when there is nothing to check', async () => {
    const { anna, channel } = await newsroom();
    const attachments = [{ filename: 'chat.png', bytes: Buffer.from('png') }];
    const message = await anna.says(channel, '', { attachments });
    const asked = await anna.contextCommand('Check against the articles', message);
    expect((await asked.message()).content).toBe('Ce message ne contient pas de texte à vérifier.');
    const claimless = await anna.says(channel, 'Bonjour !');
    const greeted = await anna.contextCommand('Check against the articles', claimless);
    expect(visibleText(await greeted.message())).toContain('n’affirme rien');
  });
});

function quay(n: number): string {
  const paragraphs = Array.from(
    { length: 8 },
    (_, at) =>
      `Au quai numéro ${n}, le bureau ${at} du syndicat des pilotes rappelle que la marée commande. ` +
      'Les anciens racontent que l’on payait autrefois son passage en sardines, et que nul ne s’en plaignait vraiment.',
  );
  return `---\ntitle: Le quai numéro ${n}\npublisher: La Gazette du Golfe\n---\n\n${paragraphs.join('\n\n')}\n`;
}
