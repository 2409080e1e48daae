// A simulator that holds every reply against the rules that hold for all.
import { openSimulator, type Simulator } from '../../tools/simulator/openSimulator';
import type { Routing } from '../../tools/simulator/route';
import { assertReply } from './assertReply';

export const openCheckedSimulator = (locale: string, routing: Routing = 'catch-all'): Simulator =>
  openSimulator(locale, routing, assertReply);
