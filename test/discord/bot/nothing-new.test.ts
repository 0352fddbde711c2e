import { expect, it } from 'vitest';
import { toldNothingNew } from '../../../src/discord/asking/nothing-new.ts';
import { answerOf, refusalOf } from '../views/samples.ts';

const answer = answerOf();
const counted = (count: number) =>
  answerOf({ text: `${count} articles contiennent ce mot.\n${answer.text}` });

it('is told where a wider search quotes no more than what stands there', () => {
  const [first] = answer.citations;
  const less = answerOf({ citations: first === undefined ? [] : [first], text: '« x » [1]' });
  expect(toldNothingNew(answer, less)).toMatchObject({
    text: answer.text,
    notice: { fr: 'En cherchant plus largement, je n’ai rien trouvé de nouveau.' },
  });
  expect(toldNothingNew(answer, refusalOf())).toMatchObject({ status: 'answered' });
});

it('is not told of another count, whose newest articles are the same', () => {
  expect(toldNothingNew(counted(15), counted(40))).toBeNull();
  expect(toldNothingNew(counted(15), counted(15))).not.toBeNull();
});

it('is not told of an answer where there was none', () => {
  expect(toldNothingNew(refusalOf(), answer)).toBeNull();
});
