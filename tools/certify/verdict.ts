// What came of one rule in one locale.

export type Verdict =
  /** @param looked what was looked at, such as "1367 samples": a pass over nothing is none */
  | { status: 'pass'; looked: string }
  | { status: 'fail'; evidence: string[] }
  | { status: 'not-applicable'; reason: string }
  | { status: 'person'; what: string };

export type Status = Verdict['status'];

/** Most pieces of evidence kept for one rule: more would bury the first. */
const MOST_EVIDENCE = 5;

export const notApplicable = (reason: string): Verdict => ({ status: 'not-applicable', reason });
export const needsPerson = (what: string): Verdict => ({ status: 'person', what });

/**
 * Fails where there is evidence; passes where something was looked at.
 * @param count how many things were looked at
 * @param noun what they are, such as "samples"
 * @param evidence what is wrong, a sentence each
 */
export function judged(count: number, noun: string, evidence: readonly string[]): Verdict {
  if (evidence.length > MOST_EVIDENCE) {
    const more = `and ${evidence.length - MOST_EVIDENCE} more`;
    return { status: 'fail', evidence: [...evidence.slice(0, MOST_EVIDENCE), more] };
  }
  if (evidence.length > 0) return { status: 'fail', evidence: [...evidence] };
  if (count === 0) return { status: 'fail', evidence: [`nothing was found to look at (${noun})`] };
  return { status: 'pass', looked: `${count} ${noun}` };
}

const SEVERITY: readonly Status[] = ['fail', 'person', 'pass', 'not-applicable'];

/** The verdict of a rule that others decide. */
export function worstOf(verdicts: readonly (readonly [id: string, verdict: Verdict])[]): Verdict {
  const worst = SEVERITY.find((status) => verdicts.some(([, verdict]) => verdict.status === status));
  const ids = verdicts.filter(([, { status }]) => status === worst).map(([id]) => id);
  if (worst === 'fail') return { status: 'fail', evidence: ids.map((id) => `see ${id}`) };
  if (worst === 'person') return { status: 'person', what: `see ${ids.join(', ')}` };
  if (worst === 'pass') return { status: 'pass', looked: `as ${ids.join(', ')}` };
  return { status: 'not-applicable', reason: `as ${ids.join(', ')}` };
}
