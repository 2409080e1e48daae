// The comparison and the learning curve of one language as tables for a terminal.
import { formatRate } from '../printTable';
import { ENGINE_IDS, ENGINES } from './engines';
import { summarise, type Summary } from './judge';
import type { Outcome, Trial } from './runTrial';

export interface Result {
  trial: Trial;
  outcome: Outcome;
}

/** The share of refusals that the yardsticks of ../shared/understanding.md were measured at. */
const ENOUGH = 0.9;
const TITLE = 32;
const COLUMN = 31;

const row = (title: string, cells: readonly string[]): string =>
  `  ${title.padEnd(TITLE)}${cells.map((cell) => cell.padEnd(COLUMN)).join('')}`.trimEnd();

const HEAD = ['right topic', 'refused', 'refused by its name', `right topic, refusing ${ENOUGH * 100} %`];

const cellsOf = ({ topic, refusal, named, topicRefusing }: Summary): string[] =>
  [topic, refusal, named, topicRefusing].map(formatRate);

const collect = (results: readonly Result[], isWanted: (trial: Trial) => boolean): Summary =>
  summarise(
    results.filter(({ trial }) => isWanted(trial)).flatMap(({ outcome }) => outcome.judged),
    ENOUGH,
  );

const printPart = (title: string, results: readonly Result[]): string[] => [
  row(title, HEAD),
  ...ENGINE_IDS.map((id) => row(ENGINES[id].title, cellsOf(collect(results, ({ engine }) => engine === id)))),
];

export const printComparison = (language: string, results: readonly Result[]): string =>
  [
    `${language}: engines`,
    ...printPart(
      'development questions',
      results.filter(({ trial }) => trial.fold === null && trial.share === 1),
    ),
    '',
    ...printPart(
      'held-out examples',
      results.filter(({ trial }) => trial.fold !== null),
    ),
  ].join('\n');

export function printLearningCurve(language: string, results: readonly Result[]): string {
  const asked = results
    .filter(({ trial }) => trial.engine === 'shipped' && trial.fold === null)
    .toSorted((a, b) => a.trial.share - b.trial.share);
  const titleOf = ({ trial, outcome: { perTopic, perOther } }: Result): string =>
    `${trial.share * 100} %: ${perTopic.toFixed(0)} a topic, ${perOther.toFixed(0)} others`;
  return [
    `${language}: learning curve`,
    row('examples of each class', HEAD),
    ...asked.map((result) => row(titleOf(result), cellsOf(summarise(result.outcome.judged, ENOUGH)))),
  ].join('\n');
}
