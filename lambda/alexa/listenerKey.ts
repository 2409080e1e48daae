// The name a listener is kept under: nothing past this folder, and no table, ever holds Alexa's own id.
import { createHash } from 'node:crypto';

/**
 * The same for every visit, and not to be turned back: Alexa's ids are long and random, so they cannot be tried out.
 * @returns 43 characters
 */
export const listenerKey = (userId: string): string => createHash('sha256').update(userId).digest('base64url');
