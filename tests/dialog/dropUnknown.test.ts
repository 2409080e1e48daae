// A state that refers to subjects which today's content no longer has: they are dropped, the rest stays.
import { openCatalogues } from '../../lambda/catalogues';
import { converse } from '../../lambda/core/converse';
import { dropUnknown } from '../../lambda/core/dialog/dropUnknown';
import type { Say } from '../../lambda/core/dialog/move';
import { freshState, type Offer, type State } from '../../lambda/core/dialog/state';
import { CATALOGUES } from '../../tools/root';

const { contract, open } = openCatalogues(CATALOGUES);
const [leaflet = ''] = contract.leaflets;
const knowledge = open('en', 'en-US', leaflet);
const RISKS = { topic: 'risks', variant: null, portion: 0 };

const drop = (change: Partial<State>): State => dropUnknown({ ...freshState(leaflet), ...change }, knowledge);

describe('stays', () => {
  const known: State = {
    ...freshState(leaflet),
    procedure: 'kyphoplasty',
    place: { topic: 'how-it-is-done', variant: 'kyphoplasty', portion: 0 },
    offer: { kind: 'choice', subjects: ['risks', 'cost'] },
    said: [
      { topic: 'risks', variant: 'exact', portion: 0 },
      { phrase: 'topics.first', values: { topics: { labels: ['risks', 'recovery'], join: 'and' } } },
      { missing: 'cost' },
      { listed: 'cost', number: 1 },
      { half: 'odds' },
      { why: 'preparation' },
      { unexplained: 'preparation' },
      { general: 'choice' },
      { advice: 'choice' },
      { script: 'emergency' },
      { gloss: 'osteoporosis' },
    ],
    runnerUp: 'cost',
    choices: ['risks', 'cost'],
    questions: ['cost'],
  };

  it('what today has', () => {
    expect(dropUnknown(known, knowledge)).toEqual(known);
  });

  it('a state without any reference', () => {
    expect(drop({})).toEqual(freshState(leaflet));
  });
});

describe('goes', () => {
  it('a place whose topic is gone', () => {
    expect(drop({ place: { topic: 'gone', variant: null, portion: 0 } }).place).toBeNull();
  });

  it('a procedure that no leaflet names', () => {
    expect(drop({ procedure: 'gone' }).procedure).toBeNull();
    expect(drop({ procedure: 'both' }).procedure).toBe('both');
  });

  it.each<[string, Say]>([
    ['a topic', { topic: 'gone', variant: null, portion: 0 }],
    ['a portion', { ...RISKS, portion: 99 }],
    ['a procedure’s own telling', { ...RISKS, variant: 'gone' }],
    ['a gap', { missing: 'gone' }],
    ['a subject of a list', { listed: 'gone', number: 1 }],
    ['half an answer', { half: 'gone' }],
    ['a reason', { why: 'gone' }],
    ['what is unexplained', { unexplained: 'overview' }],
    ['a general line', { general: 'gone' }],
    ['a family of advice', { advice: 'gone' }],
    ['a script', { script: 'gone' }],
    ['a meaning', { gloss: 'gone' }],
    ['a phrase', { phrase: 'gone.phrase' }],
    ['a topic inside a phrase', { phrase: 'answer.end', values: { topic: { topic: 'gone' } } }],
    ['a label inside a phrase', { phrase: 'topics.first', values: { topics: { labels: ['gone'], join: 'and' } } }],
  ])('all that was said, once %s in it is gone: half of it would say something else', (_what, part) => {
    expect(drop({ said: [RISKS, part] }).said).toEqual([]);
  });

  it.each<[Offer]>([
    [{ kind: 'subject', subject: 'gone' }],
    [{ kind: 'choice', subjects: ['risks', 'gone'] }],
    [{ kind: 'add', question: 'gone' }],
    [{ kind: 'resume', place: { topic: 'gone', variant: null, portion: 0 } }],
  ])('the offer %j', (offer) => {
    expect(drop({ offer }).offer).toBeNull();
  });

  it('each subject of a list that is gone, and only that', () => {
    const { choices, questions, runnerUp } = drop({
      choices: ['gone', 'risks'],
      questions: ['cost', 'gone'],
      runnerUp: 'gone',
    });
    expect({ choices, questions, runnerUp }).toEqual({ choices: ['risks'], questions: ['cost'], runnerUp: null });
  });
});

it('a topic that has become shorter is taken up from its start', () => {
  expect(drop({ place: { ...RISKS, portion: 99 } }).place).toEqual(RISKS);
});

describe('"repeat"', () => {
  const repeat = (change: Partial<State>): Say[] => {
    const turn = { locale: 'en-US', kind: 'intent', intent: 'AMAZON.RepeatIntent', slots: {}, time: 0 } as const;
    const state = { ...freshState(leaflet), said: [{ missing: 'gone' }], ...change };
    return converse({ ...turn, opensSession: false }, state, { memory: null, isOn: false }, () => knowledge).move.say;
  };

  it('says that there is nothing to repeat, rather than only its prompt', () => {
    expect(repeat({})).toEqual([{ phrase: 'repeat.nothing' }]);
  });

  it('still warns when the words of a warning are gone', () => {
    expect(repeat({ warned: 'emergency', said: [{ script: 'gone' }] })).toEqual([{ script: 'emergency' }]);
  });
});
