// Opening, help, the list of topics, thanks and goodbye: what frames a conversation.
import { CLOSED, makeStep, phrase, type Situation, type Step } from './step';
import { endAgain, endAsking, repromptTopics } from './endings';
import type { Say } from './move';
import { offerToResume, tellSavedQuestions } from './remember';

const TOPICS_IN_A_GROUP = 3;

/** Who speaks, what from, what not, and what to ask. */
export function welcome(situation: Situation): Step {
  const { leaflet, knowledge } = situation;
  const resumed = offerToResume(situation);
  if (resumed) return resumed;
  const who =
    knowledge.contract.leaflets.length > 1
      ? phrase('launch.many', { clinic: knowledge.contract.clinic })
      : phrase('launch.welcome', { title: leaflet.title, author: leaflet.author });
  const isFirstVisit = situation.remembered.isOn && situation.remembered.memory === null;
  const kept = isFirstVisit && situation.understood.act === 'launch' ? [phrase('launch.memory')] : [];
  return makeStep(
    'navigation',
    [who, phrase('launch.scope'), ...kept, ...tellSavedQuestions(situation)],
    endAsking(situation),
  );
}

export const explainUse = (situation: Situation): Step =>
  makeStep('help', [phrase('help.scope'), phrase('help.intro')], endAsking(situation));

/** Topics in groups of three, the list last. */
export function listTopics(situation: Situation): Step {
  const { main } = situation.leaflet;
  const groups: Say[] = [];
  for (let at = 0; at < main.length; at += TOPICS_IN_A_GROUP) {
    const topics = main.slice(at, at + TOPICS_IN_A_GROUP);
    groups.push(phrase(at === 0 ? 'topics.first' : 'topics.then', { topics: { labels: topics, join: 'and' } }));
  }
  return makeStep(
    'navigation',
    groups,
    { prompt: phrase('prompt.which'), reprompt: repromptTopics(situation.leaflet), offer: null },
    {},
    { said: groups, choices: main },
  );
}

export const acknowledgeThanks = (situation: Situation): Step =>
  makeStep('navigation', [phrase('thanks.welcome')], endAgain(situation));

/** "Good morning": a greeting back, and the question what to read. */
export const returnGreeting = (situation: Situation): Step =>
  makeStep('navigation', [phrase('greeting')], endAsking(situation));

/** "Hold on": nothing is lost, whatever was offered stays. */
export const waitFor = (situation: Situation): Step =>
  makeStep('navigation', [phrase('wait.taken')], {
    prompt: phrase('prompt.ready'),
    reprompt: phrase('reprompt.ready'),
    offer: situation.state.offer,
  });

/** Alexa places no calls from here. */
export const declineToCall = (situation: Situation): Step =>
  makeStep('off-topic', [phrase('call.cannot')], endAgain(situation));

export const sayGoodbye = (_situation: Situation): Step => makeStep('goodbye', [phrase('goodbye')], CLOSED);

export function startOver(situation: Situation): Step {
  const step = welcome({ ...situation, remembered: { ...situation.remembered, memory: null } });
  return { ...step, change: { ...step.change, place: null, procedure: null, said: [], runnerUp: null } };
}
