// Stands where a state has been damaged or has gone out of date, and looks whether the skill still answers as it must.
import type { Leaflet } from '../../lambda/core/catalogue';
import { type Copy, damage, outdate } from './copies';
import type { Sent, Standing } from './device';
import type { Input } from './inputs';

export interface Trial {
  standing: Standing;
  path: readonly Input[];
  leaflet: Leaflet;
  inputs: readonly Input[];
  look: (standing: Standing, input: Input, isTableDown?: boolean) => Promise<{ sent: Sent; faults: string[] }>;
  note: (what: string, path: readonly Input[]) => void;
}

/** Inputs that would tell a fresh state from any other; copies take turns with them. */
const TELLTALE = ['repeat', 'where-am-i', 'yes', 'read-questions', 'more'];
/** Of the inputs that lean on the state, each outdated copy hears these many, in turn. */
const LEANING = 4;
const ASKS = /^(?:ask|text|carrier|topic-slot|personal-advice)\b/u;

const named = (input: Input, { name }: Copy): Input => ({ ...input, name: `(state ${name}) ${input.name}` });

const heard = ({ report: { reply } }: Sent): string => JSON.stringify([reply.ssml, reply.repromptSsml, reply.open]);

const stateOf = ({ after }: Sent): string =>
  after.attributes === null ? 'closed' : JSON.stringify((JSON.parse(after.attributes) as { state: unknown }).state);

/** A copy without any state: what fresh means. */
const withoutState = (standing: Standing): Standing => {
  const { state: _state, ...rest } = JSON.parse(standing.attributes ?? '{}') as Record<string, unknown>;
  return { ...standing, attributes: JSON.stringify(rest) };
};

const startsFresh = async ({ standing, path, inputs, look, note }: Trial, copies: readonly Copy[], turn: number) => {
  const input = inputs.find(({ kind }) => kind === TELLTALE[turn % TELLTALE.length]);
  if (!input || copies.length === 0) return;
  const fresh = (await look(withoutState(standing), input)).sent;
  for (const copy of copies) {
    const { sent } = await look(copy.standing, input);
    const isFresh = heard(sent) === heard(fresh) && stateOf(sent) === stateOf(fresh);
    if (!isFresh) note(`a state ${copy.name} does not start fresh`, [...path, named(input, copy)]);
  }
};

const subjectsOf = ({ topics, halves, gaps }: Leaflet): Set<string> =>
  new Set([topics, halves, gaps].flatMap((some) => Object.keys(some)));

const staysSensible = async ({ path, inputs, look, note }: Trial, copies: readonly Copy[], turn: number) => {
  const leaning = inputs.filter(({ kind }) => !ASKS.test(kind));
  for (const copy of copies) {
    for (let at = 0; at < LEANING; at += 1) {
      const input = leaning[(turn * LEANING + at) % leaning.length] as Input;
      const { faults } = await look(copy.standing, input);
      for (const what of faults) note(`${what} (state ${copy.name})`, [...path, named(input, copy)]);
    }
  }
};

/** Inputs that need the table or tell what is kept; with the table down they take turns. */
const ON_TABLE = ['yes', 'forget', 'what-is-remembered', 'slower', 'ask:joint', 'launch'];

const bearsOutage = async ({ standing, path, inputs, look, note }: Trial, turn: number): Promise<void> => {
  const input = inputs.find(({ kind }) => kind === ON_TABLE[turn % ON_TABLE.length]);
  if (!input) return;
  const { sent, faults } = await look(standing, input, true);
  const to = [...path, { ...input, name: `(table down) ${input.name}` }];
  for (const what of faults) note(`${what} (table down)`, to);
  const isForgotten = sent.report.conversed?.move.effect?.does === 'forget';
  if (isForgotten) note('a table that failed is said to have forgotten', to);
};

/**
 * Tries copies of one standing.
 * @param turn counts the copies tried before: damages and inputs take turns with it
 * @returns how many copies were tried
 */
export async function tryCopies(trial: Trial, turn: number): Promise<number> {
  const damaged = damage(trial.standing, turn);
  const outdated = outdate(trial.standing, subjectsOf(trial.leaflet));
  await startsFresh(trial, damaged, turn);
  await staysSensible(trial, outdated, turn);
  await bearsOutage(trial, turn);
  return damaged.length + outdated.length;
}
