// Open or closed (design §5): an open reply ends with exactly one prompt, a closed one with none.
import { actOf, moveOf, type Rule, standing, stateAfter, when } from './step';

const IGNORED_BEFORE_SILENCE = 2;
/** Prompts that offer; they fall silent in brief mode and when passed over. */
const OFFERING = ['prompt.more', 'prompt.topic', 'prompt.near', 'prompt.note'];
const ENDS = /[.?？؟。।]$/u;
const QUESTION = /[?？؟]$/u;

const endsOpen: Rule = ({ sent: { report, response } }) => {
  const { lines, reprompt, speech } = report.reply;
  const prompt = lines.at(-1);
  // A list of questions for the doctor is read as questions.
  const asked = lines.filter(
    ({ kind, text, item }) => kind === 'NAV' && item === undefined && QUESTION.test(text),
  ).length;
  const others = asked - (QUESTION.test(prompt?.text ?? '') ? 1 : 0);
  return [
    ...when(response.shouldEndSession !== false, 'an open reply ends the session'),
    ...when(prompt?.kind !== 'NAV' || !ENDS.test(prompt.text), 'an open reply ends without a prompt'),
    ...when(others > 0, 'a reply has more than one prompt'),
    ...when(reprompt === null || reprompt.trim() === '', 'an open reply has no reprompt'),
    ...when(reprompt === prompt?.text || reprompt === speech, 'the reprompt only repeats the prompt'),
  ];
};

const endsClosed: Rule = (step) => {
  const { report, response } = step.sent;
  return [
    ...when(response.shouldEndSession !== true, 'a closed reply leaves the session open'),
    ...when(response.reprompt !== undefined || report.reply.reprompt !== null, 'a closed reply has a reprompt'),
    ...when((moveOf(step)?.prompt ?? null) !== null, 'a closed reply has a prompt'),
    ...when(QUESTION.test(report.reply.lines.at(-1)?.text ?? ''), 'a closed reply ends with a question'),
  ];
};

const endsOpenOrClosed: Rule = (step) => (step.sent.report.reply.open ? endsOpen(step) : endsClosed(step));

/** What was listed or offered by name can be chosen by number. */
const choosesByNumber: Rule = (step) => {
  const before = standing(step);
  const number = step.sent.report.conversed?.understood.number ?? null;
  const at = actOf(step) === 'item' && number !== null ? number - 1 : -1;
  if (!before || at < 0 || before.warned !== null) return [];
  const listed = before.offer?.kind === 'choice' ? before.offer.subjects : before.choices;
  const move = moveOf(step);
  if (listed[at] === undefined || !move) return [];
  const isMissed = move.say.some((say) => 'phrase' in say && ['follow.nothing', 'follow.no-list'].includes(say.phrase));
  const isOther = before.offer?.kind === 'choice' && before.choices.length === 0 && move.outcome === 'navigation';
  return when(isMissed || isOther, `number ${at + 1} of what was offered cannot be chosen`);
};

/** Offers passed over twice fall silent, as they do when brevity was asked for and after a question to a closed skill. */
const fallsSilent: Rule = (step) => {
  const move = moveOf(step);
  const before = standing(step);
  const prompt = move?.prompt?.phrase ?? '';
  const after = stateAfter(step);
  if (!move || !after || !OFFERING.includes(prompt)) return [];
  const counter = prompt === 'prompt.note' ? 'ignoredNotes' : 'ignoredOffers';
  const isIgnored = (before?.[counter] ?? 0) >= IGNORED_BEFORE_SILENCE && after[counter] >= IGNORED_BEFORE_SILENCE;
  const opens = step.before === null || step.input.opensAfterDays !== null;
  return [
    ...when(isIgnored && after.detail !== 'full', `${prompt} is offered after offers were passed over`),
    ...when(after.detail === 'brief', `${prompt} is offered though brevity was asked for`),
    ...when(opens && step.input.routed !== null, `${prompt} is offered after a one-shot question`),
  ];
};

export const ENDING_RULES: readonly Rule[] = [endsOpenOrClosed, choosesByNumber, fallsSilent];
