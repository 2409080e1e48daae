// LICENCES.md lists what is really in the bundle, nothing of it asks for more than to be named, and no AWS SDK v2 ships.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFiles, listBundledFiles } from '../../tools/bundle';
import { ALLOWED, collectPackages, packageFolder, type ShippedPackage } from '../../tools/licences/collectPackages';
import { writeLicences } from '../../tools/licences/writeLicences';
import { ROOT } from '../../tools/root';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
let packages: ShippedPackage[];
beforeAll(async () => {
  packages = await collectPackages();
}, 60_000);

it('LICENCES.md is what `npm run licences` writes', () => {
  expect(read('LICENCES.md') === writeLicences(packages)).toBe(true);
});

it('every package may ship', () => {
  expect(packages.filter(({ licence }) => !ALLOWED.includes(licence))).toEqual([]);
  expect(packages.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['ask-sdk-core', 'i18next', '@aws-sdk/client-dynamodb']),
  );
});

it('every version is the one the lockfile names, with its hash', () => {
  const { packages: locked } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { version?: string; integrity?: string }>;
  };
  const known = new Set(
    Object.entries(locked).flatMap(([path, { version, integrity }]) =>
      integrity === undefined ? [] : [`${packageFolder(path)?.split('node_modules/').at(-1)}@${version}`],
    ),
  );
  expect(packages.map(({ name, version }) => `${name}@${version}`).filter((name) => !known.has(name))).toEqual([]);
});

it('every package that is asked for is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version),
  );
  expect(loose).toEqual([]);
});

it('no AWS SDK v2 ships: no file of it, and nothing that names its service clients', async () => {
  expect(packages.map(({ name }) => name)).not.toContain('aws-sdk');
  expect((await listBundledFiles()).filter((file) => /node_modules\/aws-sdk\//u.test(file))).toEqual([]);
  for (const [name, content] of await bundleFiles()) {
    if (name.endsWith('.js'))
      expect(String(content)).not.toMatch(/DynamoDB\.DocumentClient|aws-sdk\/(?:clients|lib)\//u);
  }
}, 60_000);

it('the package of a file is found, nested and scoped ones too', () => {
  expect(packageFolder('lambda/index.ts')).toBeNull();
  expect(packageFolder('node_modules/i18next/dist/a.js')).toBe('node_modules/i18next');
  expect(packageFolder('node_modules/a/node_modules/@b/c/d.js')).toBe('node_modules/a/node_modules/@b/c');
});
