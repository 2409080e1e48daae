// A small interaction model for the simulator's tests: every kind of sample that routing tells apart.
import { parseInteractionModel } from '../../tools/simulator/interactionModel';

const value = (id: string, name: string, ...synonyms: string[]) => ({ id, name: { value: name, synonyms } });
const procedureSlot = { name: 'procedure', type: 'Procedure' };
const querySlot = { name: 'query', type: 'AMAZON.SearchQuery' };

const intents = [
  {
    name: 'RisksIntent',
    slots: [procedureSlot],
    samples: ['what are the risks', 'what are the risks of {procedure}', '{procedure} risks'],
  },
  { name: 'WhatIsIntent', slots: [procedureSlot], samples: ['what is {procedure}'] },
  {
    name: 'CompareIntent',
    slots: [procedureSlot, { name: 'other', type: 'Procedure' }],
    samples: ['is {procedure} like {other}'],
  },
  { name: 'BalloonIntent', slots: [], samples: ['what is the balloon one'] },
  { name: 'QuestionIntent', slots: [{ name: 'question', type: 'Question' }], samples: ['{question}'] },
  { name: 'AskHowIntent', slots: [querySlot], samples: ['how {query}'] },
  { name: 'AskHowLongIntent', slots: [querySlot], samples: ['how long {query}', 'how long is {query}'] },
  { name: 'AskIsIntent', slots: [querySlot], samples: ['is {query}'] },
  { name: 'AskOkayIntent', slots: [querySlot], samples: ['is {query} okay'] },
  { name: 'AMAZON.StopIntent', samples: [] },
  { name: 'AMAZON.FallbackIntent', samples: [] },
];

const types = [
  {
    name: 'Procedure',
    values: [
      value('kyphoplasty', 'kyphoplasty', 'kypho', 'the balloon one'),
      value('vertebroplasty', 'vertebroplasty', 'verte bro plasty'),
    ],
  },
  { name: 'Question', values: [value('', 'is it safe for old people')] },
];

export const MODEL = parseInteractionModel({
  interactionModel: { languageModel: { invocationName: 'leaflet', intents, types } },
});

/** The same without the catch-all, as when one flag in the data turns it off. */
export const MODEL_WITHOUT_QUESTION = {
  ...MODEL,
  intents: MODEL.intents.filter(({ name }) => name !== 'QuestionIntent'),
};

export const BUILT_IN = { 'AMAZON.StopIntent': ['stop', 'please stop'], 'AMAZON.YesIntent': ['yes'] };
