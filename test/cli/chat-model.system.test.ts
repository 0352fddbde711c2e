import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { words } from '../fakes/models/chat-script.ts';
import { type ChatServer, startChatServer } from '../fakes/models/chat-server.ts';
import { type Desk, desk } from './command.ts';
import { FERRY_QUESTION, writeGazette } from './gazette.ts';

const WRITTEN = 'La réparation du bac a coûté 640 000 euros [1].';

let server: ChatServer;
let at: Desk;
let env: Record<string, string>;
beforeEach(async () => {
  server = await startChatServer('openai');
  server.play(words(`${WRITTEN} Elle a coûté deux millions [1].`, { usage: { input: 900, output: 100 } }));
  at = await desk();
  await writeGazette(at);
  await at.ingest();
  env = { CHAT_MODEL: 'openai:phare', OPENAI_BASE_URL: `${server.url}/v1`, OPENAI_API_KEY: 'clef' };
});
afterEach(() => server.close());

describe('npm run ask with a language model', () => {
  it('gives its checked words, and quotations with a sentence once the budget of the day is spent', async () => {
    const limited = { ...env, CHAT_TOKENS_PER_DAY: '2000' };
    const first = await at.run('ask', [FERRY_QUESTION, '--json'], { env: limited });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const answer = JSON.parse(first.stdout);
    expect(answer).toMatchObject({ text: WRITTEN, answerer: 'openai:phare', notice: null });
    expect(answer.citations).toMatchObject([
      { n: 1, publisher: 'La Gazette du Golfe', quote: expect.stringContaining('640 000 euros') },
    ]);
    // Another process counts on where the first one stopped.
    const second = await at.run('ask', [FERRY_QUESTION], { env: limited });
    expect(second.code).toBe(0);
    expect(second.stdout).toContain('« La réparation a coûté 640 000 euros');
    expect(second.stdout).toContain('le budget de jetons du jour est épuisé');
    expect(server.requests).toHaveLength(1);
  });

  it('quotes when the model refuses, and says so', async () => {
    server.play({ kind: 'status', status: 401 });
    const { code, stdout } = await at.run('ask', [FERRY_QUESTION], { env });
    expect(code).toBe(0);
    expect(stdout).toContain('« La réparation a coûté 640 000 euros');
    expect(stdout).toMatch(/openai:phar… : .+ Voici les phrases des articles eux-mêmes\./u);
  });

  it.each([
    ['ask', { CHAT_MODEL: 'openai:phare', OPENAI_BASE_URL: '', OPENAI_API_KEY: '' }, 'OPENAI_API_KEY'],
    ['start', { CHAT_MODEL: 'minitel:3615' }, 'CHAT_MODEL=mini… n’est pas connu'],
    ['ask', { CHAT_TIMEOUT_SECONDS: '2' }, 'CHAT_TIMEOUT_SECONDS'],
  ] as const)(
    '%s ends with 2 and a sentence when it is configured wrongly: %j',
    async (command, wrong, said) => {
      const args = command === 'ask' ? [FERRY_QUESTION] : [];
      const { code, stdout, stderr } = await at.run(command, args, { env: { ...env, ...wrong } });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(said);
    },
  );
});

it('npm start words the answers of a conversation, and says what leaves the machine', async () => {
  const { code, stdout } = await at.run('start', [], { env, input: `${FERRY_QUESTION}\n:quit\n` });
  expect(code).toBe(0);
  expect(stdout).toContain('Les réponses sont rédigées par openai:phare, qui reçoit la question');
  expect(stdout).toContain(WRITTEN);
  expect(stdout).not.toContain('deux millions');
});

it('npm run eval asks the model only where it is told to', async () => {
  await at.write(
    'questions.jsonl',
    JSON.stringify({
      id: 'a',
      question: FERRY_QUESTION,
      evidence: [['bac.md', '640 000 euros']],
      answers: ['640 000'],
    }),
  );
  const args = ['--questions', 'questions.jsonl', '--corpus', 'corpus', '--json'];
  const plain = await at.run('eval', args, { env });
  expect(plain.code).toBe(0);
  expect(server.requests).toHaveLength(0);
  const worded = await at.run('eval', [...args, '--with-model'], { env });
  expect(JSON.parse(worded.stdout).outcomes[0]).toMatchObject({ answer: WRITTEN, isRight: true });
  expect(server.requests).toHaveLength(1);
  const without = await at.run('eval', [...args, '--with-model']);
  expect(without.code).toBe(2);
  expect(without.stderr).toContain('CHAT_MODEL');
});
