// A store that a conversation may lean on: a table that is gone, full or slow costs memory, never the reply.
import { MemoryError, reasonOf } from './memoryError';
import type { MemoryStore } from './memoryStore';
import { within } from './within';

export type Call = keyof MemoryStore;

/**
 * @param milliseconds what one call may cost
 * @param onFailure told which call failed and why, without anything about the listener
 * @returns a store whose `read` answers null and whose `write` answers `failed` where the other one fails or is late.
 *   `forget` rejects with a MemoryError: only then may nobody be told that everything is forgotten.
 */
export function withBudget(
  store: MemoryStore,
  milliseconds: number,
  onFailure: (call: Call, reason: string) => void = () => undefined,
): MemoryStore {
  const attempt = async <T>(call: Call, work: () => Promise<T>): Promise<T> => {
    try {
      return await within(milliseconds, work);
    } catch (error) {
      const reason = reasonOf(error);
      onFailure(call, reason);
      throw new MemoryError(reason);
    }
  };
  return {
    read: (listener) => attempt('read', async () => store.read(listener)).catch(() => null),
    write: (listener, memory, seen, now) =>
      attempt('write', async () => store.write(listener, memory, seen, now)).catch(() => 'failed' as const),
    forget: (listener) => attempt('forget', async () => store.forget(listener)),
  };
}
