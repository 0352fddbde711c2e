import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectionOfPassages } from '../../evaluation/measuring/collections.ts';
import type { Answer } from '../../src/answering/answer.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';
import type { ChatModel } from '../../src/models/chat-model.ts';
import { addressIn } from '../../src/terminal/address.ts';
import { converse } from '../../src/terminal/interactive.ts';
import { renderAnswer, renderText } from '../../src/terminal/render-answer.ts';
import { startSession } from '../../src/terminal/session.ts';
import { streamAnswer } from '../../src/terminal/streamed-answer.ts';
import { plainStyle, type TerminalStyle } from '../../src/terminal/style.ts';
import { writerOf } from '../answering/writing/press.ts';
import { scriptedChatModel } from '../fakes/models/scripted-chat-model.ts';

const QUESTION = 'Qui a restauré le moulin de Vaubrun ?';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const FIRST = 'Le moulin de Vaubrun a été restauré par Sidonie Lacaze';

function screen() {
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  let text = '';
  output.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return {
    output,
    text: () => text,
    until: (wanted: string) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (!text.includes(wanted)) return;
          output.off('data', look);
          resolve();
        };
        output.on('data', look);
        look();
      }),
  };
}

async function atTerminal(model: ChatModel) {
  const source = await collectionOfPassages(
    [{ id: 'moulin.md', title: 'Le moulin tourne', text: `${FIRST}. Il moud le seigle depuis mardi.` }],
    builtinEmbedderSource(),
  );
  const shown = screen();
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const session = startSession({
    withStore: (work) => work(source.store),
    ask: (question, earlier, watch) =>
      answerQuestion(source, question, { earlier, writer: writerOf(model), ...watch }),
    style: plainStyle,
    addressOf: addressIn('corpus'),
    interfaceLanguage: 'fr',
  });
  const over = converse(session, {
    input,
    output: shown.output,
    style: plainStyle,
    interfaceLanguage: 'fr',
    signal: new AbortController().signal,
    history: [],
    remember: async () => undefined,
  });
  return { ...shown, over, type: (keys: string) => input.write(keys) };
}

describe('a conversation with a model', () => {
  it('shows checked sentences as they come, then the sources, and nothing twice', async () => {
    const model = scriptedChatModel(
      `${FIRST} [1]. Il a coûté un milliard [1]. Il moud le seigle depuis mardi [1].`,
    );
    const at = await atTerminal(model);
    at.type(`${QUESTION}\r`);
    await at.until('Sources');
    at.type(CTRL_D);
    await at.over;
    expect(at.text().split(FIRST)).toHaveLength(2);
    expect(at.text()).toContain(`${FIRST} [1]. Il moud le seigle depuis mardi [2].\n\nSources\n`);
    expect(at.text()).not.toContain('milliard');
  });

  it('stops an answer at Ctrl-C, closes its request and takes the next question', async () => {
    let isClosed = false;
    const slow: ChatModel = {
      name: 'scripted:slow',
      async *stream({ signal }) {
        try {
          yield { type: 'text', text: `${FIRST} [1]. Il moud ` };
          await new Promise((_, reject) => {
            if (signal?.aborted === true) reject(signal.reason);
            signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
          });
        } finally {
          isClosed = true;
        }
      },
    };
    const at = await atTerminal(slow);
    at.type(`${QUESTION}\r`);
    await at.until(`${FIRST} [1].`);
    at.type(CTRL_C);
    await at.until('Réponse interrompue.');
    expect(isClosed).toBe(true);
    at.type(':articles\r');
    await at.until('« Le moulin tourne »');
    at.type(CTRL_D);
    await at.over;
    expect(at.text()).not.toContain('encore une fois pour quitter');
  });

  it('says that a text broke off, and gives the quotations after it', async () => {
    const at = await atTerminal(scriptedChatModel({ text: `${FIRST} [1]. Il moud `, fail: 'cut' }));
    at.type(`${QUESTION}\r`);
    await at.until('Sources');
    at.type(CTRL_D);
    await at.over;
    expect(at.text()).toContain(
      `${FIRST} [1].\n\n(Le texte s’est interrompu ; la réponse suit.)\n\n« ${FIRST}. » [1]`,
    );
    expect(at.text()).toContain('Voici les phrases des articles eux-mêmes.');
  });
});

describe('a streamed answer', () => {
  it('ends as the whole answer is rendered, whatever its steps and the width', () => {
    const sentence = fc
      .array(
        fc.constantFrom('Le', 'moulin', 'a', 'été', '« rénové »', 'à', 'Vaubrun', '640 000', 'euros', '?'),
        {
          minLength: 1,
          maxLength: 14,
        },
      )
      .map((parts) => `Le ${parts.join(' ')} [1].`);
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 8, max: 90 }),
        fc.boolean(),
        (sentences, columns, hasColour) => {
          const style: TerminalStyle = { columns, hasColour, hasLinks: false };
          const written: string[] = [];
          const output = { write: (text: string) => written.push(text) } as unknown as NodeJS.WritableStream;
          const shown = streamAnswer(output, style, 'fr');
          for (const index of sentences.keys()) {
            shown.progress({ stage: 'text', text: sentences.slice(0, index + 1).join(' ') });
          }
          const text = sentences.join(' ');
          const rendered = renderAnswer(answered(text), style, addressIn('corpus'));
          expect(rendered.startsWith(renderText(text, style))).toBe(true);
          shown.finish(rendered);
          expect(written.join('')).toBe(rendered);
        },
      ),
    );
  });

  it('takes back its « Rédaction… » where the terminal can', () => {
    const at = screen();
    const shown = streamAnswer(at.output, { columns: 80, hasColour: false, hasLinks: true }, 'fr', '\n');
    shown.progress({ stage: 'writing' });
    shown.finish('Voilà [1].');
    at.output.end();
    expect(String(at.output.read() ?? at.text())).toBe('\nRédaction…\r\u001b[KVoilà [1].');
  });
});

function answered(text: string): Answer {
  return {
    question: QUESTION,
    status: 'answered',
    language: 'fr',
    text,
    citations: [],
    passages: [],
    confidence: 1,
    answerer: 'scripted:model',
    embedder: 'none',
    generation: 'g',
    timingsMs: { retrieve: 0, answer: 0, total: 0 },
    searchedAs: null,
    period: null,
    nearest: [],
    notice: null,
  };
}
