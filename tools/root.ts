// Where the project stands on this machine, whatever folder a command was started from.
import { join } from 'node:path';

export const ROOT = join(__dirname, '..');
export const CATALOGUES = join(ROOT, 'lambda', 'catalogues');
