import { newsroom } from '../../answering/collection.ts';
import { tuningA } from './pairs/tuning-a.ts';
import { tuningB } from './pairs/tuning-b.ts';
import { tuningC } from './pairs/tuning-c.ts';
import { tuningD } from './pairs/tuning-d.ts';

/** What the articles of these tests say, the held-out ones excepted. */
export const bodies = [...newsroom, ...tuningA, ...tuningB, ...tuningC, ...tuningD].map(({ body }) => body);
