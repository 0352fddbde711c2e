import { describe, expect, it } from 'vitest';
import { buttonsOf, isEphemeral, selectsOf, visibleText } from '../../fakes/discord/message.ts';
import { untilPasses } from '../../until.ts';
import { FERRY_COST, LIGHTHOUSE_PAY, UNANSWERABLE } from './articles.ts';
import { newsroom } from './harness.ts';

describe('/ask', () => {
  it('answers in French, with the quoted words, their source and buttons', async () => {
    const { anna, channel, shown, discord, state } = await newsroom();
    const asked = await anna.command(channel, 'demander', { question: FERRY_COST });
    expect(await asked.acknowledged()).toMatchObject({
      response: 'DeferredChannelMessageWithSource',
      ephemeral: false,
    });
    const answer = await asked.message();
    expect(shown(answer)).toMatchInlineSnapshot(`
      "Kiosque (APP)
      │ Combien a coûté la réparation du bac de Port-Navalon ?
      │ « La réparation du bac a coûté 640 000 euros, payés par le département. » [1]
      │
      │ **Sources**
      │ **[1]** [Le bac de Port-Navalon reprend du service](https://gazette-du-golfe.example/bac#:~:text=La%20r%C3%A9paration%20du%20bac%20a%20co%C3%BBt%C3%A9%20640%20000%20euros%2C%20pay%C3%A9s%20par%20le%20d%C3%A9partement.) · La Gazette du Golfe · 3 mai 2024
      │ — Phrases citées mot pour mot.
      ▽ Ouvrir une source…
         · [1] Le bac de Port-Navalon reprend du service — La Gazette du Golfe · 3 mai 2024
      [👍] [👎] [🔎 Élargir]"
    `);
    await untilPasses(() =>
      expect(state.answers.ofMessage(answer.id)).toMatchObject({ question: FERRY_COST, isPrivate: false }),
    );
    expect(discord.refusals()).toEqual([]);
    expect(discord.pinging()).toEqual([]);
  });

  it('answers an English question in English; the buttons speak the language of the person', async () => {
    const { anna, ben, channel, shown } = await newsroom();
    const asked = await ben.command(channel, 'ask', { question: LIGHTHOUSE_PAY });
    expect(shown(await asked.message())).toMatchInlineSnapshot(`
      "Kiosque (APP)
      │ What does the harbour trust pay the keepers?
      │ « The harbour trust pays them 31,000 pounds a year between them. » [1]
      │
      │ **Sources**
      │ **[1]** [Keepers return to the Skerrow lighthouse](https://harbour-post.example/skerrow#:~:text=The%20harbour%20trust%20pays%20them%2031%2C000%20pounds%20a%20year%20between%20them.) · The Harbour Post · 2 June 2024
      │ — Sentences quoted word for word.
      ▽ Open a source…
         · [1] Keepers return to the Skerrow lighthouse — The Harbour Post · 2 June 2024
      [👍] [👎] [🔎 Widen]"
    `);
    const french = await anna.command(channel, 'demander', { question: LIGHTHOUSE_PAY });
    const answer = await french.message();
    expect(visibleText(answer)).toContain('Sentences quoted word for word.');
    expect(buttonsOf(answer).map(({ label }) => label)).toContain('Élargir');
  });

  it('searches only the articles of a period and a publisher, and says so', async () => {
    const { anna, channel, shown } = await newsroom();
    const asked = await anna.command(channel, 'demander', {
      question: 'Quel sera le prix du kilo de châtaignes ?',
      depuis: 'juin 2024',
      jusqua: '30/06/2024',
      journal: 'Le Courrier des Causses',
    });
    expect(shown(await asked.message())).toMatchInlineSnapshot(`
      "Kiosque (APP)
      │ Quel sera le prix du kilo de châtaignes ?
      │ « Le prix du kilo pourrait atteindre 6,20 euros à l’automne. » [1]
      │
      │ **Sources**
      │ **[1]** [La récolte des châtaignes sera maigre](https://courrier-des-causses.example/chataignes#:~:text=Le%20prix%20du%20kilo%20pourrait%20atteindre%206%2C20%20euros%20%C3%A0%20l%E2%80%99automne.) · Le Courrier des Causses · 14 juin 2024
      │ — Filtre : Le Courrier des Causses, du 1er juin 2024 au 30 juin 2024
      Phrases citées mot pour mot.
      ▽ Ouvrir une source…
         · [1] La récolte des châtaignes sera maigre — Le Courrier des Causses · 14 juin 2024
      [👍] [👎] [🔎 Élargir]"
    `);
  });

  it('finds nothing outside the period that was asked for', async () => {
    const { ben, channel, shown } = await newsroom();
    const asked = await ben.command(channel, 'ask', { question: FERRY_COST, until: '2023' });
    expect(shown(await asked.message())).toMatchInlineSnapshot(`
      "Kiosque (APP)
      │ Combien a coûté la réparation du bac de Port-Navalon ?
      │ Les articles ne répondent pas à cette question. Article le plus récent : 14 juin 2024.
      │
      │ Cherché : jusqu’au 31 décembre 2023.
      │
      │ 1 article sans date laissé de côté.
      [👍] [👎] [🔎 Widen] [🗓️ With undated articles]"
    `);
  });

  it('suggests publishers and articles while they are typed', async () => {
    const { anna, ben, channel } = await newsroom();
    const question = { question: FERRY_COST };
    expect(await anna.autocomplete(channel, 'demander', 'journal', 'cour', question)).toEqual([
      { name: 'Le Courrier des Causses', value: 'Le Courrier des Causses' },
    ]);
    expect((await ben.autocomplete(channel, 'ask', 'publisher', '')).map(({ name }) => name)).toHaveLength(3);
    const [ferry, ...others] = await anna.autocomplete(channel, 'demander', 'article', 'port-navalon bac');
    expect(others).toEqual([]);
    expect(ferry?.name).toBe('Le bac de Port-Navalon reprend du service · La Gazette du Golfe · 2024-05-03');
    expect(await anna.autocomplete(channel, 'demander', 'article', 'zzz')).toEqual([]);
  });

  it('searches one article, taken from the suggestions or typed', async () => {
    const { anna, channel } = await newsroom();
    const [suggested] = await anna.autocomplete(channel, 'demander', 'article', 'châtaignes');
    for (const article of [String(suggested?.value), 'récolte des châtaignes']) {
      const asked = await anna.command(channel, 'demander', {
        question: 'Quel sera le prix du kilo ?',
        article,
      });
      const answer = await asked.message();
      expect(visibleText(answer)).toContain('6,20 euros');
      expect(visibleText(answer)).toContain('Filtre : un article choisi');
    }
  });

  it('says which option cannot be understood, to the person alone', async () => {
    const { anna, ben, channel } = await newsroom();
    const told = async (who: typeof anna, name: string, options: Record<string, string>) => {
      const asked = await who.command(channel, name, { question: FERRY_COST, ...options });
      const message = await asked.message();
      expect(isEphemeral(message)).toBe(true);
      return message.content;
    };
    expect(await told(anna, 'demander', { depuis: 'quand il pleut' })).toMatchInlineSnapshot(
      `"Je ne comprends pas la date « quand il pleut ». Écrivez par exemple 2024-06-03, 2024-06, 2024 ou « la semaine dernière »."`,
    );
    expect(await told(ben, 'ask', { until: '2024-02-31' })).toMatchInlineSnapshot(
      `"I cannot read the date "2024-02-31". Write for example 2024-06-03, 2024-06, 2024 or "last week"."`,
    );
    expect(await told(anna, 'demander', { depuis: '2024-06', jusqua: '2023' })).toMatchInlineSnapshot(
      `"La période est vide : elle commence le 1er juin 2024 et finit le 31 décembre 2023. Échangez les deux dates."`,
    );
  });

  it('says that no article is called so', async () => {
    const { anna, channel } = await newsroom();
    const asked = await anna.command(channel, 'demander', { question: FERRY_COST, article: 'zeppelin' });
    expect((await asked.message()).content).toMatchInlineSnapshot(
      `"Aucun article ne correspond à « zeppelin ». Choisissez-en un dans la liste proposée pendant que vous tapez."`,
    );
  });

  it('answers in private, and shares the answer when asked to', async () => {
    const { anna, ben, channel, shown, state, discord } = await newsroom();
    const asked = await anna.command(channel, 'demander', { question: FERRY_COST, prive: true });
    const answer = await asked.message();
    expect(asked.isEphemeral).toBe(true);
    expect(ben.sees(answer)).toBe(false);
    expect(buttonsOf(answer).map(({ label }) => label)).toContain('Partager');
    const pressed = await anna.clicks(answer, 'Partager');
    const shared = await pressed.followUp();
    expect(ben.sees(shared)).toBe(true);
    expect(shown(shared)).toMatchInlineSnapshot(`
      "Kiosque (APP)
      │ Combien a coûté la réparation du bac de Port-Navalon ?
      │ « La réparation du bac a coûté 640 000 euros, payés par le département. » [1]
      │
      │ **Sources**
      │ **[1]** [Le bac de Port-Navalon reprend du service](https://gazette-du-golfe.example/bac#:~:text=La%20r%C3%A9paration%20du%20bac%20a%20co%C3%BBt%C3%A9%20640%20000%20euros%2C%20pay%C3%A9s%20par%20le%20d%C3%A9partement.) · La Gazette du Golfe · 3 mai 2024
      │ — Partagé par Anna
      Phrases citées mot pour mot.
      ▽ Ouvrir une source…
         · [1] Le bac de Port-Navalon reprend du service — La Gazette du Golfe · 3 mai 2024
      [👍] [👎] [🔎 Élargir]"
    `);
    await untilPasses(() => expect(state.answers.ofMessage(shared.id)?.isPrivate).toBe(false));
    expect(discord.refusals()).toEqual([]);

    // Once: the button goes, and one that somebody's screen still shows does nothing.
    await discord.waitFor(() => buttonsOf(answer).every(({ label }) => label !== 'Partager'), 'no button');
    const id = state.answers.ofMessage(answer.id)?.id ?? '';
    const before = structuredClone({ ...answer });
    const again = {
      components: [
        { type: 1, components: [{ type: 2, style: 2, label: 'Encore', custom_id: `k:share:${id}:` }] },
      ],
    };
    discord.world.messages.set(answer.id, { ...before, ...again });
    const late = await anna.clicks(discord.message(answer.id) as typeof answer, 'Encore');
    expect((await late.message()).content).toBe('Vous avez déjà partagé cette réponse.');
    expect(channel.messages()).toHaveLength(1);
    // The name stays when the shared answer is changed.
    await (await anna.clicks(shared, 'Élargir')).message();
    expect(visibleText(shared)).toContain('Partagé par Anna');
    const voted = await ben.clicks(shared, '👍');
    await discord.waitFor(() => buttonsOf(shared)[0]?.label === '1', 'the vote');
    expect(voted.followUps).toEqual([]);
    expect(visibleText(shared)).toContain('Partagé par Anna');
  });

  it('shares no faster than one may ask', async () => {
    let isFull = false;
    const { anna, channel } = await newsroom({
      parts: ({ admission }) => ({
        admission: {
          ...admission,
          admit: (question) =>
            isFull
              ? { ok: false, sentence: { fr: 'Réessayez dans 8 s.', en: '' }, retryAfterMs: 8_000 }
              : admission.admit(question),
        },
      }),
    });
    const asked = await anna.command(channel, 'demander', { question: FERRY_COST, prive: true });
    const answer = await asked.message();
    isFull = true;
    const refused = await (await anna.clicks(answer, 'Partager')).message();
    expect(refused.content).toBe('Réessayez dans 8 s.');
    expect(channel.messages()).toEqual([]);
    isFull = false;
    await (await anna.clicks(answer, 'Partager')).followUp();
    expect(channel.messages()).toHaveLength(1);
  });

  it('says how many undated articles a condition on dates leaves out, and lets them in', async () => {
    const { anna, channel, shown } = await newsroom();
    const question = 'Que grossit la lunette de l’observatoire du mont Aubrac ?';
    const asked = await anna.command(channel, 'demander', { question, depuis: '2024' });
    const answer = await asked.message();
    expect(visibleText(answer)).toContain('1 article sans date laissé de côté.');
    await (await anna.clicks(answer, 'Avec les articles sans date')).message();
    expect(shown(answer)).toMatchInlineSnapshot(`
      "Kiosque (APP)
      │ Que grossit la lunette de l’observatoire du mont Aubrac ?
      │ « La lunette de 1887 grossit trois cents fois, assure son gardien, Baptiste Olivet. » [1]
      │ « Chaque dernier vendredi du mois, l’observatoire du mont Aubrac ouvre sa coupole aux habitants. » [2]
      │
      │ **Sources**
      │ **[1]** **[2]** L’observatoire du mont Aubrac ouvre ses portes · sans date
      │ — Filtre : depuis le 1er janvier 2024, articles sans date compris
      Phrases citées mot pour mot.
      ▽ Ouvrir une source…
         · [1] L’observatoire du mont Aubrac ouvre ses portes — « La lunette de 1887 grossit trois cents fois, assure son gardien, Baptiste Olivet. »
         · [2] L’observatoire du mont Aubrac ouvre ses portes — « Chaque dernier vendredi du mois, l’observatoire du mont Aubrac ouvre sa coupole aux habitants. »
      [👍] [👎] [🔎 Élargir]"
    `);
    const other = { question: FERRY_COST, journal: 'Gazette', depuis: '2024' };
    const dated = await (await anna.command(channel, 'demander', other)).message();
    expect(visibleText(dated)).not.toContain('sans date');
  });

  it('counts the undated articles that a period in the question leaves out, too', async () => {
    const { anna, channel } = await newsroom();
    const question = 'Que disent les articles de juin 2024 de la récolte des châtaignes ?';
    const answer = await (await anna.command(channel, 'demander', { question })).message();
    expect(visibleText(answer)).toContain('1 article sans date laissé de côté.');
    expect(buttonsOf(answer).map(({ label }) => label)).toContain('Avec les articles sans date');
  });

  it('says that a publisher is unknown, and which are near', async () => {
    const { anna, ben, channel } = await newsroom();
    const typed = { question: FERRY_COST, journal: 'Courier des Cosses' };
    const told = await (await anna.command(channel, 'demander', typed)).message();
    expect(told.content).toMatchInlineSnapshot(
      `"Aucun journal de la collection ne s’appelle « Courier des Cosses ». Les plus proches : « Le Courrier des Causses »."`,
    );
    const unheard = { question: FERRY_COST, publisher: 'Zeppelin' };
    const other = await (await ben.command(channel, 'ask', unheard)).message();
    expect(other.content).toMatchInlineSnapshot(
      `"No publisher of the collection is called "Zeppelin". Choose one from the suggestions that appear as you type."`,
    );
  });

  it('refuses what the articles do not say, and opens the nearest of them', async () => {
    const { anna, channel } = await newsroom();
    const asked = await anna.command(channel, 'demander', { question: UNANSWERABLE });
    const refusal = await asked.message();
    expect(visibleText(refusal)).toContain(
      'Les articles ne répondent pas à cette question. Les plus proches : «',
    );
    expect(selectsOf(refusal)).toEqual([]);
    const nearest = buttonsOf(refusal).filter(({ emoji }) => emoji === '📰');
    expect(nearest).toHaveLength(3);
    for (const { label } of nearest) expect(visibleText(refusal)).toContain(`« ${label} »`);
    const label = nearest[0]?.label ?? 'none';
    const opened = await anna.clicks(refusal, label);
    const article = await opened.message();
    expect(visibleText(article)).toMatch(new RegExp(`^${label}\\n`, 'u'));
    expect(opened.isEphemeral).toBe(true);
  });

  it('limits how fast a person may ask, and says when to come back', async () => {
    const { anna, channel } = await newsroom({
      parts: {
        admission: {
          charge: () => ({ ok: true }),
          admit: () => ({
            ok: false,
            sentence: { fr: 'Réessayez dans 8 s.', en: 'Try again in 8 s.' },
            retryAfterMs: 8_000,
          }),
        },
      },
    });
    const asked = await anna.command(channel, 'demander', { question: FERRY_COST });
    expect(await asked.acknowledged()).toMatchObject({
      response: 'ChannelMessageWithSource',
      ephemeral: true,
    });
    expect((await asked.message()).content).toBe('Réessayez dans 8 s.');
  });

  it('takes an answer of several sources', async () => {
    const { anna, channel } = await newsroom();
    const asked = await anna.command(channel, 'demander', {
      question: 'Que sait-on du bac de Port-Navalon : horaire, coût, second bac ?',
    });
    const [menu] = selectsOf(await asked.message());
    expect(menu?.options.length).toBeGreaterThan(1);
  });
});
