// `npm run licences`: writes LICENCES.md from what is really in the bundle, or compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build';
import { ALLOWED, collectPackages } from './licences/collectPackages';
import { writeLicences } from './licences/writeLicences';
import { ROOT } from './root';
import { readOptions, runCommand } from './simulator/commandLine';

const USAGE = `Lists the licences of every package of which something ships.

  npm run licences              writes LICENCES.md
  npm run licences -- --check   only compares, exit 1 when it differs

A package under a licence that asks for more than to be named is refused (${ALLOWED.join(', ')} may ship).
`;

const FILE = 'LICENCES.md';

const main = async (): Promise<void> => {
  const options = readOptions({
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (options.help) {
    console.log(USAGE);
    return;
  }
  await ensureBuilt();
  const packages = await collectPackages();
  const refused = packages.filter(({ licence }) => !ALLOWED.includes(licence));
  if (refused.length > 0) {
    const names = refused.map(({ name, licence }) => `${name} (${licence})`).join(', ');
    throw new Error(`May not ship: ${names}. Take it out of lambda/, or add its licence to ALLOWED after reading it.`);
  }
  const path = join(ROOT, FILE);
  const page = writeLicences(packages);
  const isSame = existsSync(path) && readFileSync(path, 'utf8') === page;
  if (options.check && !isSame)
    throw new Error(`${FILE} differs from what ships. Run \`npm run licences\` and commit it.`);
  if (!isSame) writeFileSync(path, page);
  console.log(`${FILE}: ${packages.length} packages${isSame ? ', as written' : ''}`);
};

runCommand('npm run licences', main);
