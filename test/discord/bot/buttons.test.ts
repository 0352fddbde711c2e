import { ComponentType, InteractionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { interactionHandle } from '../../fakes/discord/interaction-handle.ts';
import { invoke } from '../../fakes/discord/invoke.ts';
import { buttonsOf, isEphemeral, type Message, selectsOf, visibleText } from '../../fakes/discord/message.ts';
import type { Person } from '../../fakes/discord/person.ts';
import { modalTranscript } from '../../fakes/discord/transcript.ts';
import { untilPasses } from '../../until.ts';
import { FERRY, FERRY_COST, ferry } from './articles.ts';
import { heldAnswer, type Newsroom, newsroom } from './harness.ts';

async function asked({ anna, channel, state }: Newsroom, question = FERRY_COST): Promise<Message> {
  const answer = await (await anna.command(channel, 'demander', { question })).message();
  await untilPasses(() => expect(state.answers.ofMessage(answer.id)).not.toBeNull());
  return answer;
}

describe('the menu of sources', () => {
  it('opens the exact quote inside its passage, for the person alone', async () => {
    const room = await newsroom();
    const { anna, ben, shown } = room;
    const answer = await asked(room);
    const opened = await anna.selects(answer, '1');
    const card = await opened.message();
    expect(shown(card)).toMatchInlineSnapshot(`
      "Kiosque (APP, only Anna sees this)
      ↱ Kiosque: 
      │ [1] Le bac de Port-Navalon reprend du service → https://gazette-du-golfe.example/bac#:~:text=La%20r%C3%A9paration%20du%20bac%20a%20co%C3%BBt%C3%A9%20640%20000%20euros%2C%20pay%C3%A9s%20par%20le%20d%C3%A9partement.
      │ Le bac de Port-Navalon reprend du service
      │
      │ Le bac de Port-Navalon reprendra ses traversées le 18 mai, après sept mois d’arrêt. La coque a été refaite aux chantiers de Lorient, où deux hivers d’eau salée avaient laissé des traces jusque sous la ligne de flottaison.
      │
      │ **La réparation du bac a coûté 640 000 euros, payés par le département.** « Les passagers étaient las de faire le tour par la route », a dit Maëlle Kerouedan, présidente de l’association des usagers.
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
    expect(ben.sees(card)).toBe(false);
    const other = await (await ben.selects(answer, '1')).message();
    expect(visibleText(other)).toContain('Publisher');
  });

  it('leads to the passages around', async () => {
    const room = await newsroom();
    await room.write(FERRY, longFerry());
    await room.ingest();
    const { anna } = room;
    const card = await (await anna.selects(await asked(room), '1')).message();
    const passage = (): string => /Passage \d+ sur \d+/u.exec(visibleText(card))?.[0] ?? '';
    const first = passage();
    expect(first).toMatch(/^Passage 1 sur [2-9]$/u);
    expect(visibleText(card)).toContain('**La réparation');
    expect(buttonsOf(card).map(({ label, disabled }) => `${label}${disabled ? ' (off)' : ''}`)).toEqual([
      'Passage précédent (off)',
      'Passage suivant',
    ]);
    await (await anna.clicks(card, 'Passage suivant')).message();
    expect(passage()).toBe(first.replace('1', '2'));
    expect(visibleText(card)).not.toContain('**La réparation');
    await (await anna.clicks(card, 'Passage précédent')).message();
    expect(passage()).toBe(first);
  });

  it('still works after a restart', async () => {
    const room = await newsroom();
    const answer = await asked(room);
    await room.restart();
    const card = await (await room.anna.selects(answer, '1')).message();
    expect(visibleText(card)).toContain(
      '**La réparation du bac a coûté 640 000 euros, payés par le département.**',
    );
  });

  it('finds words that only moved, says when they changed, and when the article is gone', async () => {
    const room = await newsroom();
    const { anna, shown } = room;
    const answer = await asked(room);
    await room.write(
      FERRY,
      ferry.replace('Le bac de Port-Navalon reprendra', 'Bonne nouvelle. Le bac de Port-Navalon reprendra'),
    );
    await room.ingest();
    const moved = await (await anna.selects(answer, '1')).message();
    expect(visibleText(moved)).toContain(
      '**La réparation du bac a coûté 640 000 euros, payés par le département.**',
    );
    expect(visibleText(moved)).not.toContain('⚠️');

    await room.write(FERRY, ferry.replace('640 000', '655 000'));
    await room.ingest();
    expect(shown(await (await anna.selects(answer, '1')).message())).toMatchInlineSnapshot(`
      "Kiosque (APP, only Anna sees this)
      ↱ Kiosque: 
      │ [1] Le bac de Port-Navalon reprend du service → https://gazette-du-golfe.example/bac#:~:text=La%20r%C3%A9paration%20du%20bac%20a%20co%C3%BBt%C3%A9%20640%20000%20euros%2C%20pay%C3%A9s%20par%20le%20d%C3%A9partement.
      │ ⚠️ L’article a changé depuis cette réponse. Les mots cités étaient :
      │ > La réparation du bac a coûté 640 000 euros, payés par le département.
      │
      │ Ce qu’il dit aujourd’hui :
      │ Le bac de Port-Navalon reprend du service
      │
      │ Le bac de Port-Navalon reprendra ses traversées le 18 mai, après sept mois d’arrêt. La coque a été refaite aux chantiers de Lorient, où deux hivers d’eau salée avaient laissé des traces jusque sous la ligne de flottaison.
      │
      │ La réparation du bac a coûté 655 000 euros, payés par le département. « Les passagers étaient las de faire le tour par la route », a dit Maëlle Kerouedan, présidente de l’association des usagers.
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

    await room.remove(FERRY);
    await room.ingest();
    expect(shown(await (await anna.selects(answer, '1')).message())).toMatchInlineSnapshot(`
      "Kiosque (APP, only Anna sees this)
      ↱ Kiosque: 
      │ [1] Le bac de Port-Navalon reprend du service → https://gazette-du-golfe.example/bac#:~:text=La%20r%C3%A9paration%20du%20bac%20a%20co%C3%BBt%C3%A9%20640%20000%20euros%2C%20pay%C3%A9s%20par%20le%20d%C3%A9partement.
      │ ⚠️ L’article n’est plus dans la collection. Les mots cités étaient :
      │ > La réparation du bac a coûté 640 000 euros, payés par le département.
      │ ▪ Journal
      │ La Gazette du Golfe
      │ ▪ Date
      │ 3 mai 2024"
    `);
  });

  it('says that an answer is no longer kept', async () => {
    const room = await newsroom();
    const answer = await asked(room);
    room.state.forget(room.anna.id);
    const told = await (await room.ben.selects(answer, '1')).message();
    expect(isEphemeral(told)).toBe(true);
    expect(told.content).toBe('This answer is no longer kept. Ask the question again.');
  });
});

describe('the thumbs', () => {
  it('count up and down on the buttons; down asks why', async () => {
    const room = await newsroom();
    const { anna, ben, edda, state, guild } = room;
    const answer = await asked(room);
    const counts = (): readonly string[] =>
      buttonsOf(answer)
        .slice(0, 2)
        .map(({ label }) => label);
    await (await anna.clicks(answer, '👍')).message();
    await (await edda.clicks(answer, '👍')).message();
    expect(counts()).toEqual(['2', '']);

    const pressed = await ben.clicks(answer, '👎');
    const modal = await pressed.modal();
    expect(modalTranscript(modal)).toMatchInlineSnapshot(`
      "▣ What is wrong?
      Reason *
         · The answer is wrong
         · The quotes do not say so
         · The answer is out of date
         · Something is missing
         · Something else
      Details (optional)
        [What you expected, where it is written…]"
    `);
    const french = await (await edda.clicks(answer, '👎')).modal();
    expect(modalTranscript(french)).toMatchInlineSnapshot(`
      "▣ Qu’est-ce qui ne va pas ?
      Raison *
         · La réponse est fausse
         · Les citations ne le disent pas
         · La réponse est dépassée
         · Il manque quelque chose
         · Autre chose
      Précisions (facultatif)
        [Ce que vous attendiez, où c’est écrit…]"
    `);

    const submitted = await ben.submits(modal, {
      reason: 'outdated',
      comment: '  It cost more in the end.  ',
    });
    const thanks = await submitted.followUp();
    expect(isEphemeral(thanks)).toBe(true);
    expect(thanks.content).toBe('Thank you, it is noted.');
    // Edda's thumb down took the place of the one up, without a reason as yet.
    expect(counts()).toEqual(['1', '2']);
    expect(state.votes.negative(guild.id, 9).map(({ reason, comment }) => [reason, comment])).toEqual([
      ['outdated', 'It cost more in the end.'],
      [null, null],
    ]);
  });
});

describe('« Élargir »', () => {
  it('searches again without filters, in the same message, for the asker alone', async () => {
    const room = await newsroom();
    const { anna, ben, channel, shown, discord, state } = room;
    const options = { question: FERRY_COST, jusqua: '2023' };
    const answer = await (await anna.command(channel, 'demander', options)).message();
    await untilPasses(() => expect(state.answers.ofMessage(answer.id)).not.toBeNull());

    const refused = await (await ben.clicks(answer, 'Élargir')).message();
    expect(isEphemeral(refused)).toBe(true);
    expect(refused.content).toBe('Only the person who asked can use this button.');

    const widened = await (await anna.clicks(answer, 'Élargir')).message();
    expect(widened.id).toBe(answer.id);
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
      [👍] [👎]"
    `);
    expect(discord.refusals()).toEqual([]);
  });

  it('says that it has found nothing new, and keeps the votes', async () => {
    const room = await newsroom();
    const { anna, ben, state } = room;
    const answer = await asked(room);
    await (await ben.clicks(answer, '👍')).message();
    await (await anna.clicks(answer, 'Élargir')).message();
    expect(visibleText(answer)).toContain('En cherchant plus largement, je n’ai rien trouvé de nouveau.');
    expect(visibleText(answer)).toContain('640 000 euros');
    expect(buttonsOf(answer).map(({ label }) => label)).toEqual(['1', '']);
    expect(state.votes.count(state.answers.ofMessage(answer.id)?.id ?? '')).toEqual({ up: 1, down: 0 });
  });

  it('is not undone by a vote that comes meanwhile, or late', async () => {
    const held = heldAnswer();
    let isHeld = false;
    const room = await newsroom({
      parts: ({ answer }) => ({ answer: (...args) => (isHeld ? held.answer : answer)(...args) }),
    });
    const { anna, ben, edda, channel, discord, state } = room;
    const options = { question: FERRY_COST, jusqua: '2023' };
    const answer = await (await anna.command(channel, 'demander', options)).message();
    await untilPasses(() => expect(state.answers.ofMessage(answer.id)).not.toBeNull());
    const modal = await (await edda.clicks(answer, '👎')).modal();
    isHeld = true;
    await anna.clicks(answer, 'Élargir');
    const stop = (): boolean => buttonsOf(answer).some(({ label }) => label === 'Arrêter');
    await discord.waitFor(stop, 'a stop button');
    const vote =
      buttonsOf(answer).find(({ label }) => label === 'Arrêter') && (await forgedVote(room, ben, answer));
    await vote?.acknowledged();
    expect(stop()).toBe(true);
    held.release();
    await discord.waitFor(() => visibleText(answer).includes('640 000'), 'the wider answer');
    await (await edda.submits(modal, { reason: 'missing' })).followUp();
    expect(visibleText(answer)).toContain('640 000');
    const [negative] = state.votes.negative(null, 9);
    // The reason is about the answer that was voted down, which was a refusal.
    expect(negative).toMatchObject({ reason: 'missing', answer: { answer: { status: 'refused' } } });
    expect(discord.refusals()).toEqual([]);
  });

  it('keeps the answer when it cannot search again', async () => {
    const held = heldAnswer();
    let isHeld = false;
    const room = await newsroom({
      parts: ({ answer }) => ({ answer: (...args) => (isHeld ? held.answer : answer)(...args) }),
    });
    const { anna, shown } = room;
    const answer = await asked(room);
    const before = shown(answer);
    isHeld = true;
    const pressed = await anna.clicks(answer, 'Élargir');
    await pressed.acknowledged();
    await room.discord.waitFor(
      () => buttonsOf(answer).some(({ label }) => label === 'Arrêter'),
      'a stop button',
    );
    await anna.clicks(answer, 'Arrêter');
    expect((await pressed.followUp()).content).toBe('Recherche arrêtée.');
    expect(isEphemeral(await pressed.followUp())).toBe(true);
    expect(shown(answer)).toBe(before);
  });
});

describe('a period in the question', () => {
  it('is shown, and removed by its button', async () => {
    const room = await newsroom();
    const { anna } = room;
    const answer = await asked(room, 'Que disait-on en juin 2024 du prix du kilo de châtaignes ?');
    expect(visibleText(answer)).toContain('6,20 euros');
    expect(visibleText(answer)).toContain(
      'Période : « en juin 2024 » (du 1er juin 2024 au 30 juin 2024), de préférence',
    );
    const period = buttonsOf(answer).find(({ label }) => label.startsWith('Période'));
    await (await anna.clicks(answer, period?.label ?? 'no period')).message();
    expect(buttonsOf(answer).some(({ label }) => label.startsWith('Période'))).toBe(false);
    expect(visibleText(answer)).toContain('châtaignes');
  });
});

describe('the stop button', () => {
  it('stops a slow answer, for its asker', async () => {
    const { answer } = heldAnswer();
    const room = await newsroom({ parts: { answer } });
    const { anna, ben, channel, shown, discord, parts } = room;
    const pending = await anna.command(channel, 'demander', { question: FERRY_COST });
    const progress = await pending.message();
    expect(shown(progress)).toMatchInlineSnapshot(`
      "Kiosque (APP)
      │ 🔎 Recherche dans les articles…
      [⏹️ Arrêter]"
    `);
    const stranger = await (await ben.clicks(progress, 'Arrêter')).message();
    expect(stranger.content).toBe('Only the person who asked can use this button.');
    await anna.clicks(progress, 'Arrêter');
    await discord.waitFor(() => progress.content === 'Recherche arrêtée.', 'the end');
    expect(progress.components).toEqual([]);
    expect(parts.queue.running).toBe(0);
    expect(discord.refusals()).toEqual([]);
  });

  it('says how many questions are before, and that a search is over', async () => {
    const held = heldAnswer();
    const room = await newsroom({ parts: { answer: held.answer } });
    const { anna, ben, edda, channel, discord, state } = room;
    await anna.command(channel, 'demander', { question: FERRY_COST });
    await edda.command(channel, 'demander', { question: FERRY_COST });
    const waiting = await ben.command(channel, 'ask', { question: FERRY_COST });
    const told = await waiting.message();
    expect(visibleText(told)).toContain('Waiting: 1 question before yours.');
    const [stop] = buttonsOf(told);
    const before = structuredClone({ ...told });
    held.release();
    await discord.waitFor(() => selectsOf(told).length > 0, 'the answer');
    expect(visibleText(told)).toContain('640 000');
    await untilPasses(() => expect(state.answers.ofMessage(told.id)).not.toBeNull());
    expect(stop?.label).toBe('Stop');
    // Somebody's screen may still show the button.
    discord.world.messages.set(before.id, { ...before, channelId: told.channelId });
    const late = await (await ben.clicks(before, 'Stop')).message();
    expect(late.content).toBe('This search has already ended.');
  });
});

describe('a full queue', () => {
  it('is told at once, to the person alone', async () => {
    const held = heldAnswer();
    const room = await newsroom({ parts: { answer: held.answer } });
    const { anna, ben, channel } = room;
    for (let n = 0; n < 5; n += 1) await anna.command(channel, 'demander', { question: FERRY_COST });
    const asked = await anna.command(channel, 'demander', { question: FERRY_COST });
    expect(await asked.acknowledged()).toMatchObject({ ephemeral: true });
    expect((await asked.message()).content).toMatchInlineSnapshot(
      `"Vous avez déjà 3 questions en attente. Posez la suivante quand l'une d'elles aura sa réponse."`,
    );
    await ben.command(channel, 'ask', { question: FERRY_COST });
    held.release();
  });
});

/** A thumb up on the buttons that somebody's screen still shows. */
async function forgedVote({ discord, state }: Newsroom, person: Person, answer: Message) {
  const { world } = discord;
  const id = state.answers.ofMessage(answer.id)?.id ?? '';
  const data = { component_type: ComponentType.Button, custom_id: `k:up:${id}:`, id: 1 };
  const channel = world.channels.get(answer.channelId)!;
  const user = world.users.get(person.id)!;
  const type = InteractionType.MessageComponent;
  const locale = 'fr';
  return interactionHandle(
    world,
    invoke(world, { type, channel, user, locale, data, source: answer }),
    locale,
  );
}

/** Long enough for several passages. */
function longFerry(): string {
  const more = Array.from(
    { length: 12 },
    (_, n) =>
      `Au quai numéro ${n + 2}, le syndicat des pilotes rappelle que la marée commande et que le passeur décide. ` +
      'Les anciens racontent que l’on payait autrefois son passage en sardines, et que nul ne s’en plaignait.',
  );
  return `${ferry}\n${more.join('\n\n')}\n`;
}
