// Red flags and stopping: heard in every state, before anything else.
import type { State } from '../../../lambda/core/dialog/state';
import { actOf, moveOf, type Rule, standing, stateAfter, when } from './step';

const stops: Rule = (step) => {
  if (step.input.demands !== 'stop') return [];
  const outcome = moveOf(step)?.outcome ?? 'error';
  return [
    ...when(step.sent.response.shouldEndSession !== true, 'stop leaves the session open'),
    ...when(!['goodbye', 'crisis'].includes(outcome), `stop is answered by ${outcome}`),
  ];
};

/** A warning was spoken and stands, or a worse one does. */
const isHeldUp = (state: State | null, outcome: string): boolean =>
  state?.warned === outcome || (state?.warned === 'emergency' && outcome === 'same-day');

const warns: Rule = (step) => {
  const { demands } = step.input;
  if (demands === null || demands === 'stop') return [];
  const { lines, speech } = step.sent.report.reply;
  const { contract, locale } = step.knowledge;
  const outcome = moveOf(step)?.outcome ?? 'error';
  const isEnough = outcome === demands || (demands === 'same-day' && outcome === 'emergency');
  const number = contract.emergency[locale]?.number ?? '';
  return [
    ...when(!isEnough, `${demands} is answered by ${outcome}`),
    ...when(lines[0]?.kind !== 'SAFE', `${demands} does not begin with a safety line`),
    ...when(!isHeldUp(stateAfter(step), outcome), `after ${demands} no warning stands`),
    ...when(demands === 'emergency' && !speech.includes(number), 'an emergency without its number'),
  ];
};

/** No warning, whatever led to it, holds a line of the leaflet or a topic, and each holds a safety line. */
const warnsAlone: Rule = (step) => {
  const { outcome, topics } = moveOf(step) ?? {};
  if (!['emergency', 'same-day', 'crisis'].includes(outcome ?? '')) return [];
  const { lines } = step.sent.report.reply;
  return [
    ...when(lines.some(({ kind }) => kind === 'LEAFLET') || topics?.length !== 0, `${outcome} tells from the leaflet`),
    ...when(!lines.some(({ kind }) => kind === 'SAFE'), `${outcome} has no safety line`),
  ];
};

/** Until a warning is minded, nothing of the leaflet is told before a safety line. */
const mindsWarning: Rule = (step) => {
  const { warned, minded } = standing(step) ?? { warned: null };
  if (warned === null || minded !== 'not-yet' || actOf(step) === 'launch') return [];
  const { lines } = step.sent.report.reply;
  const told = lines.findIndex(({ kind }) => kind === 'LEAFLET');
  const isMinded = lines.slice(0, told).some(({ kind }) => kind === 'SAFE');
  return when(told >= 0 && !isMinded, 'the leaflet is told before the standing warning');
};

export const WARNING_RULES: readonly Rule[] = [stops, warns, warnsAlone, mindsWarning];
