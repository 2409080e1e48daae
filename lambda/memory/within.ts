// Gives work a number of milliseconds and no more.
import { MemoryError } from './memoryError';

/**
 * @param work is told to stop by the signal. What does not listen is left behind: its end is not waited for.
 * @throws MemoryError with the reason `timeout`
 */
export async function within<T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new MemoryError('timeout'));
      controller.abort();
    }, milliseconds);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
