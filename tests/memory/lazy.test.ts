// A session that remembers nothing pays nothing: the AWS SDK is not loaded before a store is asked something.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../tools/root';

const STORE = join(ROOT, 'lambda', 'memory', 'dynamoStore.ts');
const BUDGET = join(ROOT, 'lambda', 'memory', 'withBudget.ts');

const SCRIPT = `
  const loaded = () => Object.keys(require.cache).filter((file) => /@aws-sdk|@smithy|dynamoClient/.test(file)).length;
  const { openDynamoStore } = require(${JSON.stringify(STORE)});
  const { withBudget } = require(${JSON.stringify(BUDGET)});
  const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };
  const settings = { table: 'none', region: 'eu-west-1', endpoint: 'http://127.0.0.1:9', credentials };
  const store = withBudget(openDynamoStore(settings), 5000);
  const before = loaded();
  store.read('nobody').then((found) => console.log(JSON.stringify({ before, after: loaded(), found })));
`;

it('loads nothing of the SDK until the first call, and everything then', () => {
  const said = execFileSync(process.execPath, ['--import', 'tsx', '-e', SCRIPT], { cwd: ROOT, encoding: 'utf8' });
  const { before, after, found } = JSON.parse(said) as { before: number; after: number; found: unknown };
  expect(before).toBe(0);
  expect(after).toBeGreaterThan(10);
  expect(found).toBeNull();
}, 30_000);
