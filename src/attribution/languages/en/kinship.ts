import type { Kin } from '../language.js';

/** Nouns of blood and marriage by what ties the two. */
export const kinNouns: Readonly<Record<Kin, string>> = {
  spouse: 'wife husband widow widower ex-wife ex-husband spouse',
  parent: 'mother father mum mom dad stepmother stepfather',
  child: 'son daughter stepson stepdaughter',
  sibling: 'brother sister half-brother half-sister twin',
  grandparent: 'grandmother grandfather',
  grandchild: 'grandson granddaughter',
};

/** Adjectives that tell two people apart by their ages. */
export const olderWords = 'older elder oldest eldest';
export const youngerWords = 'younger youngest';

/** Verbs that answer a question by themselves. */
export const answerCues = 'reply answer respond';
