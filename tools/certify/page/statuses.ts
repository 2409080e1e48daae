// How the page names the verdicts.
import type { Status } from '../verdict';

/** In the order a reader wants them. */
export const STATUSES: readonly Status[] = ['fail', 'person', 'pass', 'not-applicable'];

export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  fail: 'fail',
  person: 'needs a person',
  pass: 'pass',
  'not-applicable': 'not applicable',
};
