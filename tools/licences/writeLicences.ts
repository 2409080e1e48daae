// LICENCES.md: what ships, under which licence, and the words each licence wants to be passed on.
import type { ShippedPackage } from './collectPackages';

const HEAD = `# Licences of what ships

Written by \`npm run licences\` from the bundle itself: packages of which something is in \`build/lambda\`. What is only used to
build and test is not among them. The code of this project is under the Apache License 2.0 (\`LICENSE\`, \`NOTICE\`).
`;

const named = ({ name, version }: ShippedPackage): string => `${name} ${version}`;

/** Packages of one text are named together above it. */
const groupByText = (packages: readonly ShippedPackage[]): Map<string, string[]> => {
  const groups = new Map<string, string[]>();
  for (const shipped of packages) {
    if (shipped.text !== '') groups.set(shipped.text, [...(groups.get(shipped.text) ?? []), named(shipped)]);
  }
  return groups;
};

export function writeLicences(packages: readonly ShippedPackage[]): string {
  const rows = packages.map(
    ({ name, version, licence, text }) =>
      `| ${name} | ${version} | ${licence} | ${text === '' ? 'none in the package' : 'below'} |`,
  );
  const texts = [...groupByText(packages)].map(
    ([text, names]) => `## ${names.join(', ')}\n\n\`\`\`\`text\n${text}\n\`\`\`\`\n`,
  );
  const table = ['| package | version | licence | text |', '|---|---|---|---|', ...rows].join('\n');
  return [HEAD, `${table}\n`, ...texts].join('\n');
}
