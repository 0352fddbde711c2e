import { expect, it } from 'vitest';
import { nearPublishers } from '../../../src/discord/asking/typed-publisher.ts';

const PUBLISHERS = [
  'Le Courrier des Causses',
  'La Gazette du Golfe',
  'The Harbour Post',
  'Le Courrier du Golfe',
];

it.each([
  ['Le Courier', ['Le Courrier des Causses', 'Le Courrier du Golfe']],
  ['courrier golfe', ['Le Courrier du Golfe', 'Le Courrier des Causses', 'La Gazette du Golfe']],
  ['Gazete du Gofle', ['La Gazette du Golfe', 'Le Courrier du Golfe']],
  ['L’Harbour-Post', ['The Harbour Post']],
  ['Zeppelin', []],
  ['le', []],
  ['', []],
])('near « %s » are the publishers that share its words', (typed, near) => {
  expect(nearPublishers(typed, PUBLISHERS)).toEqual(near);
});
