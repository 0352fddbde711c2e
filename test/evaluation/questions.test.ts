import { describe, expect, it } from 'vitest';
import {
  EvaluationFileError,
  type EvaluationQuestion,
  parsePassages,
  parseQuestions,
} from '../../evaluation/measuring/questions.ts';
import {
  carriesAnswer,
  comparable,
  containsAnswer,
  firstRelevantRank,
} from '../../evaluation/measuring/relevance.ts';
import type { Citation } from '../../src/answering/answer.ts';

function question(row: object): EvaluationQuestion {
  return parseQuestions(JSON.stringify({ id: 'q', question: 'Quoi ?', ...row }), 'q.jsonl')[0]!;
}

describe('parseQuestions', () => {
  it('reads every form of a line, and skips empty ones', () => {
    const lines = [
      '{"id":"a","question":"Qui ?","passage_id":"p1","answers":["Anne"]}',
      '',
      '  ',
      '{"id":"b","question":"Quand ?","evidence":[["b.md","hier"]],"answers":[],"lang":"fr"}\r',
    ];
    expect(parseQuestions(`${lines.join('\n')}\n`, 'q.jsonl')).toEqual([
      { id: 'a', question: 'Qui ?', passageId: 'p1', evidence: [], answers: ['Anne'], isAnswerable: true },
      {
        id: 'b',
        question: 'Quand ?',
        passageId: null,
        evidence: [['b.md', 'hier']],
        answers: [],
        isAnswerable: true,
      },
    ]);
  });

  it.each([
    ['a passage', { passage_id: 'p' }, true],
    ['evidence', { evidence: [['a.md', 'mots']] }, true],
    ['answers alone', { answers: ['mots'] }, true],
    ['nothing', {}, false],
    ['a null passage', { passage_id: null }, false],
    ['a null passage, whatever its answers', { passage_id: null, answers: ['mots'] }, false],
    ['its own word for it', { passage_id: 'p', unanswerable: true }, false],
    ['its own word against it', { unanswerable: false }, true],
  ])('a question with %s: answerable %#', (_with, row, isAnswerable) => {
    expect(question(row).isAnswerable).toBe(isAnswerable);
  });

  it.each([
    ['no JSON', 'pas du JSON', ''],
    ['another kind of JSON', '[1]', ''],
    ['a missing id', '{"question":"Qui ?"}', '(id)'],
    ['an empty question', '{"id":"b","question":""}', '(question)'],
    ['answers of another kind', '{"id":"b","question":"Qui ?","answers":"Anne"}', '(answers)'],
    ['half an evidence', '{"id":"b","question":"Qui ?","evidence":[["b.md"]]}', '(evidence.0'],
  ])('of %s names the file and the line', (_what, line, field) => {
    const good = '{"id":"a","question":"Qui ?"}';
    const parse = () => parseQuestions(`${good}\n\n${line}\n${good}`, 'dossier/questions.jsonl');
    expect(parse).toThrow(EvaluationFileError);
    try {
      parse();
    } catch (error) {
      const { sentence, exitCode } = error as EvaluationFileError;
      expect(sentence.fr).toContain('dossier/questions.jsonl, ligne 3');
      expect(sentence.en).toContain('dossier/questions.jsonl, line 3');
      expect(sentence.en).toContain(field);
      expect(exitCode).toBe(2);
    }
  });

  it.each(['', '\n\n', '  \n'])('of an empty file says so: %j', (text) => {
    expect(() => parseQuestions(text, 'vide.jsonl')).toThrow(/vide\.jsonl holds no line/u);
    expect(() => parsePassages(text, 'vide.jsonl')).toThrow(EvaluationFileError);
  });
});

describe('parsePassages', () => {
  it('takes a passage without title, and none without text', () => {
    expect(parsePassages('{"id":"p","text":"Un texte."}', 'p.jsonl')).toEqual([
      { id: 'p', title: '', text: 'Un texte.' },
    ]);
    expect(() => parsePassages('{"id":"p","title":"Titre","text":""}', 'p.jsonl')).toThrow(
      /p\.jsonl, line 1 \(text\)/u,
    );
  });
});

describe('what counts as right', () => {
  it.each([
    ['L’Été à Nîmes', "l'ete a nimes"],
    ['deux\n  lignes', 'deux lignes'],
    ['11\u00a0000 euros', '11 000 euros'],
    ['un cœur', 'UN COEUR'],
  ])('%j and %j are the same words', (one, other) => {
    expect(comparable(one)).toBe(comparable(other));
  });

  const byEvidence = question({ evidence: [['port.md', 'l’été des dockers']], answers: ['450 euros'] });

  it('is the passage that holds the evidence, in its article only', () => {
    const right = { path: 'port.md', text: "Voici L'ÉTÉ\ndes  dockers." };
    const elsewhere = { path: 'pont.md', text: right.text };
    const beside = { path: 'port.md', text: 'Voici l’automne des dockers.' };
    expect(firstRelevantRank(byEvidence, [elsewhere, beside, right, right])).toBe(3);
    expect(firstRelevantRank(byEvidence, [elsewhere, beside])).toBeNull();
    expect(firstRelevantRank(byEvidence, [])).toBeNull();
  });

  it('is the named passage, whatever its words', () => {
    const byId = question({ passage_id: 'p7' });
    expect(
      firstRelevantRank(byId, [
        { path: 'p1', text: 'a' },
        { path: 'p7', text: 'b' },
      ]),
    ).toBe(2);
  });

  it('is an answer that contains one of the expected strings', () => {
    expect(containsAnswer(byEvidence, '« Une prime de 450\u00a0euros. » [1]')).toBe(true);
    expect(containsAnswer(byEvidence, 'Une prime de 45 euros.')).toBe(false);
    expect(containsAnswer(question({ answers: [] }), 'Rien.')).toBe(false);
  });

  it('is a quote with the answer, around the evidence, or within it', () => {
    const citation = (path: string, quote: string): Citation => ({
      n: 1,
      articleId: 'x',
      path,
      title: '',
      publisher: null,
      publishedAt: null,
      url: null,
      quote,
      start: 0,
      end: quote.length,
      support: 'strong',
      context: null,
      answer: null,
      copies: [],
    });
    expect(carriesAnswer(byEvidence, citation('pont.md', 'Ils ont 450 euros.'))).toBe(true);
    expect(carriesAnswer(byEvidence, citation('port.md', 'C’est l’été des dockers, enfin.'))).toBe(true);
    expect(carriesAnswer(byEvidence, citation('port.md', 'été des'))).toBe(true);
    expect(carriesAnswer(byEvidence, citation('pont.md', 'C’est l’été des dockers.'))).toBe(false);
    expect(carriesAnswer(byEvidence, citation('port.md', 'C’est l’hiver.'))).toBe(false);
  });
});
