// Subjects as the state keeps them: an aspect or topic, or a family of advice that was declined.

/** Stands before a family of advice, so that a follow-up is declined too. */
const ADVICE = 'advice:';

export const subjectOfAdvice = (family: string): string => ADVICE + family;

/** The family of advice that was declined last, if that was the last question. */
export const familyIn = (subject: string | null): string | null =>
  subject?.startsWith(ADVICE) === true ? subject.slice(ADVICE.length) : null;
