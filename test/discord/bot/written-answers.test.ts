import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answering/answer-question.ts';
import type { WritingRules } from '../../../src/answering/writing/writer.ts';
import { openWriter } from '../../../src/cli/configured-writer.ts';
import { readConfig } from '../../../src/config/config.ts';
import type { BotParts } from '../../../src/discord/bot-parts.ts';
import { chatModel } from '../../../src/models/chat-model-source.ts';
import { POISONS } from '../../answering/writing/poisons.ts';
import { buttonsOf, type Message, previewsOf, selectsOf, visibleText } from '../../fakes/discord/message.ts';
import type { Channel, Guild } from '../../fakes/discord/places.ts';
import { words } from '../../fakes/models/chat-script.ts';
import { CHAT_CANARY, type ChatServer, startChatServer } from '../../fakes/models/chat-server.ts';
import { type ScriptedReply, scriptedChatModel } from '../../fakes/models/scripted-chat-model.ts';
import { steppedChatModel } from '../../fakes/models/stepped-chat-model.ts';
import { settingsFor } from '../../models/chat-settings.ts';
import { untilTrue } from '../../until.ts';
import { FERRY_COST, LIGHTHOUSE_PAY } from './articles.ts';
import { type Newsroom, newsroom } from './harness.ts';
import { everyText, handPace, numberIn, stageByStage, wordedBy, writerWith } from './writing.ts';

const COST = 'La réparation du bac de Port-Navalon a coûté 640 000 euros';
const PAID = 'Elle a été payée par le département';
/** Milliseconds of real time that something may take on a busy machine. */
const WRITING = '✍️ Rédaction…';

/** The end of an answer: its buttons are there, and no longer the one that stops it. */
async function finished({ discord }: Newsroom, message: Message): Promise<Message> {
  await discord.waitFor(() => buttonsOf(message).some(({ emoji }) => emoji === '👍'), 'the whole answer');
  expect(buttonsOf(message).map(({ label }) => label)).not.toContain('Arrêter');
  return message;
}

async function replyTo({ discord }: Newsroom, channel: Channel, question: Message): Promise<Message> {
  return discord.waitFor(
    () => channel.messages().find(({ replyToId }) => replyToId === question.id),
    `a reply to "${question.content}"`,
  );
}

async function ask(room: Newsroom): Promise<Message> {
  const asked = await room.anna.command(room.channel, 'demander', { question: FERRY_COST });
  return finished(room, await asked.message());
}

describe('an answer that a model writes', () => {
  it('appears stage by stage and sentence by sentence, nothing of it unchecked', async () => {
    const model = steppedChatModel();
    const byStage = stageByStage(writerWith(model));
    const time = handPace();
    const room = await newsroom({ parts: { answer: byStage.answer, answerer: model.name, pace: time.pace } });
    const { anna, channel, discord, shown } = room;
    const asked = await anna.command(channel, 'demander', { question: FERRY_COST });
    await byStage.reached('searching');
    time.pass();
    const message = await asked.message();
    await time.shows(message, '🔎 Recherche dans les articles…');
    byStage.goOn();
    await byStage.reached('reading');
    await time.shows(message, '📖 Lecture de ');
    byStage.goOn();
    await byStage.reached('writing');
    await time.shows(message, WRITING);

    const n = numberIn(model.requests[0] ?? { messages: [] }, 'Port-Navalon');
    await model.writes(`${COST} [${n}]. ${PAID} [`);
    await time.shows(message, `${COST} [1].\n\n${WRITING}`);
    await model.writes(
      `${n}]. Elle avait coûté 900 000 euros en 1987 [${n}]. Voyez https://mal.example ! Enfin `,
    );
    await time.shows(message, `${COST} [1]. ${PAID} [1].\n\n${WRITING}`);
    const before = message.revisions.length;
    await model.writes('Elle a été saluée par @everyone ');
    time.pass();
    expect(message.revisions).toHaveLength(before);
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(['Arrêter']);
    model.ends();

    await finished(room, message);
    expect(shown(message)).toMatchInlineSnapshot(`
      "Kiosque (APP)
      │ Combien a coûté la réparation du bac de Port-Navalon ?
      │ La réparation du bac de Port-Navalon a coûté 640 000 euros [1]. Elle a été payée par le département [1].
      │
      │ **Sources**
      │ **[1]** [Le bac de Port-Navalon reprend du service](https://gazette-du-golfe.example/bac#:~:text=La%20r%C3%A9paration%20du%20bac%20a%20co%C3%BBt%C3%A9%20640%20000%20euros%2C%20pay%C3%A9s%20par%20le%20d%C3%A9partement.) · La Gazette du Golfe · 3 mai 2024
      │ — Rédigé par scripted:model, vérifié phrase par phrase.
      ▽ Ouvrir une source…
         · [1] Le bac de Port-Navalon reprend du service — La Gazette du Golfe · 3 mai 2024
      [👍] [👎] [🔎 Élargir]"
    `);
    for (const text of everyText(message)) expect(text).not.toMatch(/900|1987|Voyez|saluée|mal\.|everyone/u);
    expect(message.revisions.map(({ pings }) => pings.everyone)).not.toContain(true);
    const card = await (await anna.selects(message, '1')).message();
    expect(visibleText(card)).toContain(
      '**La réparation du bac a coûté 640 000 euros, payés par le département.**',
    );
    expect(discord.refusals()).toEqual([]);
    expect(discord.pinging()).toEqual([]);
  });

  it('appears at once, and in one message, when it is written within the first interval', async () => {
    const time = handPace();
    const room = await newsroom({
      parts: { ...wordedBy(writerWith(scriptedChatModel(`${COST} [1].`))), pace: time.pace },
    });
    const { anna, channel, discord } = room;
    const question = await anna.says(channel, `${discord.bot.mention} ${FERRY_COST}`);
    const message = await finished(room, await replyTo(room, channel, question));
    expect(message.revisions).toHaveLength(1);
    expect(visibleText(message)).toContain('Rédigé par scripted:model, vérifié phrase par phrase.');
  });

  it('marks what no article says, where the bot is set to keep it', async () => {
    const { room, message, model, time } = await writing({ strictness: 'marked' });
    await model.writes(
      `Un mécène a offert 900 000 euros. ${COST} [1]. Le bac sera peint en rouge [1]. Enfin `,
    );
    await time.shows(message, '⚠ Le bac sera peint en rouge');
    model.ends();
    await finished(room, message);
    expect(visibleText(message)).toContain(
      `⚠ Un mécène a offert 900 000 euros. ${COST} [1]. ⚠ Le bac sera peint en rouge.`,
    );
    for (const text of everyText(message)) {
      expect(text).not.toMatch(/(?<!⚠ )(?:Un mécène|Le bac sera peint)/u);
    }
  });

  it('shows nothing before the second opinion, where there is one', async () => {
    const { room, message, model, time } = await writing({ isVerified: true });
    await model.writes(`${COST} [1]. ${PAID} [1]. Enfin `);
    model.ends();
    await untilTrue(() => model.requests.length === 2);
    time.pass();
    await model.writes('2');
    model.ends();
    await finished(room, message);
    for (const text of everyText(message).slice(0, -1)) expect(text).not.toContain('640');
    expect(visibleText(message)).toContain(`${COST} [1].`);
    expect(visibleText(message)).not.toContain(PAID);
  });
});

/** Anna has asked, and the model is about to write. */
async function writing(rules: Partial<WritingRules> = {}) {
  const model = steppedChatModel();
  const time = handPace();
  const room = await newsroom({ parts: { ...wordedBy(writerWith(model, rules)), pace: time.pace } });
  const asked = await room.anna.command(room.channel, 'demander', { question: FERRY_COST });
  await untilTrue(() => model.requests.length === 1);
  time.pass();
  const message = await asked.message();
  await time.shows(message, WRITING);
  return { room, asked, message, model, time };
}

describe('an answer that is asked for again', () => {
  it('stands as it was when the new one is stopped', async () => {
    const { room, message, model, time } = await writing();
    await model.writes(`${COST} [1]. Enfin `);
    model.ends();
    await finished(room, message);
    const before = visibleText(message);
    const widened = await room.anna.clicks(message, 'Élargir');
    await untilTrue(() => model.requests.length === 2);
    await model.writes(`${PAID} [1]. Enfin `);
    await time.shows(message, WRITING);
    await room.anna.clicks(message, 'Arrêter');
    const told = await widened.followUp();
    expect(visibleText(told)).toBe('Recherche arrêtée.');
    expect(room.anna.sees(told) && !room.ben.sees(told)).toBe(true);
    await finished(room, message);
    expect(visibleText(message)).toBe(before);
    expect(model.givenUp).toBe(1);
    expect(room.discord.refusals()).toEqual([]);
  });
});

describe('a follow-up', () => {
  const answers = (rewritten: string): ScriptedReply => {
    return (request) => {
      if (request.messages[0]?.text.startsWith('Réécris') === true) {
        expect(request.messages.map(({ text }) => text)).toContain(FERRY_COST);
        return rewritten;
      }
      const n = numberIn(request, 'Port-Navalon');
      return `${COST} [${n}]. ${PAID} [${n}].`;
    };
  };

  it.each([
    [
      'is understood as the model completes it',
      'Qui a payé la réparation du bac de Port-Navalon ?',
      'Compris comme : Qui a payé la réparation du bac de Port-Navalon ?',
    ],
    [
      'is completed plainly when the model names what nobody has spoken of',
      'Qui a payé la tour Eiffel avec Gustave ?',
      'Compris comme : Et qui l’a payée (bac de Port-Navalon) ?',
    ],
    [
      'is completed plainly when the model answers',
      'Le département.\nVoyez https://mal.example',
      'Compris comme : Et qui l’a payée (bac de Port-Navalon) ?',
    ],
  ])('%s', async (_, rewritten, understood) => {
    const model = scriptedChatModel(answers(rewritten));
    const room = await newsroom({ parts: wordedBy(writerWith(model)) });
    const { anna, channel } = room;
    const first = await ask(room);
    await untilTrue(() => room.state.answers.ofMessage(first.id) !== null);
    const question = await anna.says(channel, 'Et qui l’a payée ?', { replyTo: first });
    const answer = await finished(room, await replyTo(room, channel, question));
    expect(visibleText(answer)).toContain(understood);
    expect(visibleText(answer)).toContain(PAID);
    expect(visibleText(answer)).not.toContain('mal.example');
    expect(model.requests).toHaveLength(3);
  });
});

describe('a bot that is stopped while a model writes', () => {
  it('lets it end within its patience', async () => {
    const { room, message, model, time } = await writing();
    await model.writes(`${COST} [1]. Enfin `);
    await time.shows(message, COST);
    const stopped = room.bot.stop(10_000);
    model.ends();
    await stopped;
    expect(visibleText(message)).toContain('Rédigé par scripted:model');
    expect(room.discord.gateway.connected()).toBe(false);
  });

  it('stops it after that, and says so in its message', async () => {
    const { room, message, model, time } = await writing();
    await model.writes(`${COST} [1]. Enfin `);
    await time.shows(message, COST);
    await room.bot.stop(0);
    expect(visibleText(message)).toBe('Je redémarre : reposez votre question dans un instant.');
    expect(buttonsOf(message)).toEqual([]);
    expect(model.givenUp).toBe(1);
    expect(room.discord.refusals()).toEqual([]);
  });
});

describe('a provider', () => {
  let server: ChatServer;
  beforeEach(async () => {
    server = await startChatServer('openai');
  });
  afterEach(() => server.close());

  /** Pauses between tries pass at once. */
  const clock = { sleep: async () => undefined, random: () => 0.5, now: Date.now };

  async function providedParts(): Promise<Partial<BotParts>> {
    return wordedBy(writerWith(await chatModel('openai:phare', settingsFor(server), { clock })));
  }

  it('sees its connection closed when the asker, and nobody else, stops the answer', async () => {
    server.play({ kind: 'hang', words: [`${COST} [1]. `, 'Elle '] });
    const time = handPace();
    const room = await newsroom({ parts: { ...(await providedParts()), pace: time.pace } });
    const { anna, ben, channel, discord } = room;
    const asked = await anna.command(channel, 'demander', { question: FERRY_COST });
    await untilTrue(() => server.underWay() === 1);
    time.pass();
    const message = await asked.message();
    await time.shows(message, COST);
    const refused = await (await ben.clicks(message, 'Arrêter')).message();
    expect(refused.content).toContain('Only the person who asked');
    expect(server.hangUps()).toBe(0);

    await anna.clicks(message, 'Arrêter');
    await discord.waitFor(() => message.content !== '', 'a sentence');
    expect(visibleText(message)).toBe('Recherche arrêtée.');
    expect(buttonsOf(message)).toEqual([]);
    await untilTrue(() => server.hangUps() === 1 && server.underWay() === 0);
    expect(server.requests).toHaveLength(1);
    expect(discord.refusals()).toEqual([]);
  });

  it.each([
    ['that is down', { kind: 'refuse' }],
    ['that has too many requests', { kind: 'status', status: 429, headers: { 'retry-after': '90' } }],
    ['that breaks off', { kind: 'reset', words: [`${COST} [1]. `, 'Elle '] }],
  ] as const)('%s leaves quotations, and one line that says so', async (_, reply) => {
    server.play(reply);
    const room = await newsroom({ parts: await providedParts() });
    const text = visibleText(await ask(room));
    expect(text).toContain('« La réparation du bac a coûté 640 000 euros, payés par le département. » [1]');
    expect(text).toContain('Phrases citées mot pour mot.');
    expect(noticesIn(text)).toEqual([
      expect.stringMatching(/^⚠️ Le modèle de langage .+ Voici les phrases des articles eux-mêmes\.$/u),
    ]);
    expect([text, ...room.log].join('\n')).not.toContain(CHAT_CANARY);
    const english = await room.anna.command(room.channel, 'demander', { question: LIGHTHOUSE_PAY });
    const answer = await finished(room, await english.message());
    expect(noticesIn(visibleText(answer))).toEqual([
      expect.stringMatching(/^⚠️ The language model .+ Here are the articles’ own sentences\.$/u),
    ]);
  });

  it('is paid by each server from a budget of its own', async () => {
    server.play(words(`${COST} [1].`, { usage: { input: 2_500, output: 100 } }));
    const config = readConfig({
      CHAT_MODEL: 'openai:phare',
      OPENAI_API_KEY: CHAT_CANARY,
      OPENAI_BASE_URL: `${server.url}/v1`,
      CHAT_TOKENS_PER_SERVER_PER_DAY: '4000',
      ANSWER_CACHE: '0',
    });
    let other: Guild | undefined;
    const room = await newsroom({
      before: (discord) => {
        other = discord.guild({ name: 'Le bouclage', channels: ['questions'] });
      },
      parts: ({ state }) => {
        const writer = openWriter(config, state.counters);
        return {
          answer: async (source, question, options) => {
            const configured = await writer;
            if (configured === null) throw new Error('no writer');
            return answerQuestion(source, question, {
              ...options,
              writer: configured.writerFor(options.server ?? 'direct-messages'),
            });
          },
        };
      },
    });
    const elsewhere = room.discord.person({ name: 'Chloé' });
    const answerers: string[] = [];
    for (const channel of [room.channel, room.channel, other?.channel('questions')]) {
      if (channel === undefined) throw new Error('no other server');
      const asked = await elsewhere.command(channel, 'demander', { question: FERRY_COST });
      const text = visibleText(await finished(room, await asked.message()));
      answerers.push([/Rédigé par [^,]+|Phrases citées/u.exec(text)?.[0], ...noticesIn(text)].join(' '));
    }
    expect(answerers).toEqual([
      'Rédigé par openai:phare',
      expect.stringMatching(/^Phrases citées ⚠️ Le modèle de langage .+ Voici les phrases/u),
      'Rédigé par openai:phare',
    ]);
    expect(server.requests).toHaveLength(2);
  });

  function noticesIn(text: string): readonly string[] {
    return text.split('\n').filter((line) => line.startsWith('⚠️'));
  }
});

describe('a model that obeys poisoned articles', () => {
  const TITLE = 'Le phare de Kermor en fête';
  const CHOSEN = [
    'mention',
    'adresse dans un fait',
    'tout le monde',
    'lien masqué',
    'ordre recopié',
    'fausse liste de sources',
  ];
  const poisons = POISONS.filter(({ name }) => CHOSEN.includes(name));
  const HONEST = 'Jeanne Riou garde le phare de Kermor depuis le 12 février 2021.';

  async function poisoned(isHonestToo: boolean): Promise<{ room: Newsroom; message: Message }> {
    const model = steppedChatModel();
    const time = handPace();
    const room = await newsroom({ parts: { ...wordedBy(writerWith(model)), pace: time.pace } });
    for (const [index, { passage }] of poisons.entries()) {
      await room.write(`poison-${index}.md`, `---\ntitle: ${TITLE} ${index}\nlang: fr\n---\n\n${passage}\n`);
    }
    await room.write('phare.md', `---\ntitle: Une gardienne au phare\nlang: fr\n---\n\n${HONEST}\n`);
    await room.ingest();
    const asked = await room.anna.command(room.channel, 'demander', {
      question: 'Qui garde le phare de Kermor ?',
    });
    await untilTrue(() => model.requests.length === 1);
    time.pass();
    const message = await asked.message();
    await time.shows(message, WRITING);
    const request = model.requests[0] ?? { messages: [] };
    if (isHonestToo) await model.writes(`${HONEST} [${numberIn(request, 'Une gardienne')}]\n`);
    for (const [index, { obeyed }] of poisons.entries()) {
      await model.writes(`${obeyed.replaceAll('{n}', String(numberIn(request, `${TITLE} ${index}`)))}\n`);
      time.pass();
    }
    model.ends();
    return { room, message: await finished(room, message) };
  }

  it('calls nobody, links nowhere and gives no order, in no state of its message', async () => {
    expect(poisons).toHaveLength(CHOSEN.length);
    const { room, message } = await poisoned(true);
    expect(message.revisions.length).toBeGreaterThan(2);
    expect(visibleText(message)).toContain(
      'Jeanne Riou garde le phare de Kermor depuis le 12 février 2021 [1].',
    );
    for (const text of everyText(message)) {
      expect(text).not.toMatch(/[@<>]|:\/\/|mal\.|Ignorez|consignes|Acme/u);
    }
    expectHarmless(room, message);
  });

  it('quotes them harmlessly when nothing else is left', async () => {
    const { room, message } = await poisoned(false);
    for (const text of everyText(message)) expect(text).not.toMatch(/@everyone|<@|\]\(|Acme/u);
    expectHarmless(room, message);
  });

  function expectHarmless({ discord }: Newsroom, message: Message): void {
    expect(previewsOf(message)).toEqual([]);
    expect(selectsOf(message)).toHaveLength(1);
    expect(discord.pinging()).toEqual([]);
    expect(discord.refusals()).toEqual([]);
  }
});
