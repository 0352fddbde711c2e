import { heldOut } from '../test/verifying/rules/pairs/held-out.ts';
import { pairsOf } from '../test/verifying/rules/pairs/pair-story.ts';
import { tuningA } from '../test/verifying/rules/pairs/tuning-a.ts';
import { tuningB } from '../test/verifying/rules/pairs/tuning-b.ts';
import { tuningC } from '../test/verifying/rules/pairs/tuning-c.ts';
import { tuningD } from '../test/verifying/rules/pairs/tuning-d.ts';

// The pairs of the tests as a batch for `npm run verify`: docs/verifying.md. The kind of a pair begins its id.
const sets = { fitted: [...tuningA, ...tuningB, ...tuningC, ...tuningD], unseen: heldOut };
for (const [set, stories] of Object.entries(sets)) {
  for (const [number, { story, kind, claim }] of pairsOf(stories).entries()) {
    const { body, publishedAt } = story;
    const line = { id: `${set}:${kind}:${number}`, statement: claim, evidence: [body], publishedAt };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}
