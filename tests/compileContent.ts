// Runs once before all tests: the handler under test reads compiled content.
import { ensureBuilt } from '../tools/build';

export default async function compileContent(): Promise<void> {
  await ensureBuilt();
}
