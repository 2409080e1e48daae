// The confusion matrix: a row for each preferred label, a column for each reply; whatever is accepted is the diagonal.
import { NO_TOPICS } from './readQuestions';
import type { Scored } from './scoreItem';

export interface Confusion {
  rows: string[];
  columns: string[];
  /** Counts by row and column. */
  counts: number[][];
}

const columnOf = ({ question, got, verdict }: Scored): string =>
  verdict === 'right' ? (question.labels[0] ?? got) : got;

/** @param topics in reading order; rows and columns follow it, labels that are no topics come last */
export function confuse(scored: readonly Scored[], topics: readonly string[]): Confusion {
  const order = [...topics, ...NO_TOPICS];
  const byOrder = (labels: Iterable<string>): string[] => {
    const found = new Set(labels);
    const others = [...found].filter((label) => !order.includes(label)).toSorted();
    return [...order.filter((label) => found.has(label)), ...others];
  };
  const rows = byOrder(scored.map(({ question }) => question.labels[0] ?? ''));
  const columns = byOrder([...rows, ...scored.map(columnOf)]);
  const counts = rows.map((row) => {
    const inRow = scored.filter(({ question }) => question.labels[0] === row);
    return columns.map((column) => inRow.filter((item) => columnOf(item) === column).length);
  });
  return { rows, columns, counts };
}
