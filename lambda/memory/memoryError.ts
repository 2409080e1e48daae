// A call to a store that failed, told by a reason alone: whatever the table answered may hold a listener's id.

const LONGEST_REASON = 60;
const UNKNOWN = 'unknown';

export class MemoryError extends Error {
  override name = 'MemoryError';

  constructor(readonly reason: string) {
    super(`memory: ${reason}`);
  }
}

/** Only a plain word such as an error's class may pass; an id holds digits and dots. */
export function reasonOf(error: unknown): string {
  if (error instanceof MemoryError) return error.reason;
  const name = error instanceof Error ? error.name : UNKNOWN;
  return /^[A-Za-z]+$/u.test(name) && name.length <= LONGEST_REASON ? name : UNKNOWN;
}
