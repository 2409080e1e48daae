// Memories and listeners for the tests of every store.
import { randomUUID } from 'node:crypto';
import type { Memory } from '../../lambda/core/dialog/memory';

export const DAY = 86_400;
const MILLISECONDS = 1000;

export const seconds = (): number => Math.floor(Date.now() / MILLISECONDS);

/** Made up, in the shape of Alexa's. */
export const newListener = (): string => `amzn1.ask.account.${randomUUID().replaceAll('-', '').toUpperCase()}`;

export const plain: Memory = { version: 1, place: null, pace: 'normal', detail: 'standard' };

/** Somebody asked to save two questions. */
export const listed: Memory = { ...plain, questions: { ids: ['driving', 'cost'], at: 1_795_000_000 } };

export const reading: Memory = {
  version: 1,
  place: { leaflet: 'a-leaflet', sentence: 'P4.2', at: 1_795_000_000 },
  pace: 'slower',
  detail: 'brief',
};
