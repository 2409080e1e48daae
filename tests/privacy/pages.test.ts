// PRIVACY.md and SECURITY.md say numbers and names; here each is compared with what the code and the template do.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { listenerKey } from '../../lambda/alexa/listenerKey';
import { readTurn } from '../../lambda/alexa/readTurn';
import { areQuestionsFresh, isPlaceFresh, type Memory } from '../../lambda/core/dialog/memory';
import { makeItem } from '../../lambda/memory/memoryStore';
import { NAMESPACE } from '../../lambda/metrics/metricLine';
import { readTemplate } from '../../tools/package/readTemplate';
import { ROOT } from '../../tools/root';

const DAY = 86_400;
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const privacy = read('PRIVACY.md');
const security = read('SECURITY.md');
const { text, parameters } = readTemplate();

interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
}
const { Resources: resources } = parseDocument(text, { logLevel: 'silent' }).toJS() as {
  Resources: Record<string, Resource>;
};

const row = (beginning: string): string => {
  const found = privacy.split('\n').find((line) => line.startsWith(`| ${beginning}`));
  if (found === undefined) throw new Error(`PRIVACY.md has no row "${beginning}"`);
  return found;
};
const daysIn = (words: string): number[] => [...words.matchAll(/(\d+) days/gu)].map((match) => Number(match[1]));

const memory: Memory = {
  version: 1,
  place: { leaflet: 'kyphoplasty-and-vertebroplasty', sentence: 'risks/F4.1', at: 1_795_000_000 },
  pace: 'slow',
  detail: 'brief',
};

describe('PRIVACY.md', () => {
  it('the place is offered and the item kept as long as it says', () => {
    const [place = 0, item = 0] = daysIn(row('place'));
    const offered = { leaflet: 'l', sentence: 's', at: 0 };
    expect([isPlaceFresh(offered, place * DAY), isPlaceFresh(offered, place * DAY + 1)]).toEqual([true, false]);
    expect(makeItem(memory, null, 0)?.expires).toBe(item * DAY);
  });

  it('saved questions come back as long as it says, and an item shows them as it does', () => {
    const [days = 0] = daysIn(row('a list of questions'));
    const list = { ids: ['driving', 'cost'], at: 0 };
    expect([areQuestionsFresh(list, days * DAY), areQuestionsFresh(list, days * DAY + 1)]).toEqual([true, false]);
    const shown = /`"questions": (\{[\s\S]+?\})`/u.exec(privacy)?.[1] ?? '';
    expect(makeItem({ ...memory, questions: { ...list, at: 1_795_000_000 } }, null, 0)?.memory.questions).toEqual(
      JSON.parse(shown),
    );
  });

  it('the table expires by the field it writes, and its copies live as long as it says', () => {
    const table = resources.MemoryTable?.Properties ?? {};
    expect(table.TimeToLiveSpecification).toEqual({ AttributeName: 'expires', Enabled: true });
    expect(table.SSESpecification).toMatchObject({ SSEEnabled: true });
    expect(daysIn(row('copies'))).toEqual([parameters.BackupDays?.Default]);
  });

  it('the log is kept as long as it says', () => {
    const logs = Object.values(resources).filter(({ Type }) => Type === 'AWS::Logs::LogGroup');
    expect(logs.map(({ Properties }) => Properties.RetentionInDays)).toEqual(daysIn(row('one line')));
    expect(daysIn(read('README.md'))).toEqual(expect.arrayContaining([30, 180]));
  });

  it('counts stand in the namespace it names, which the alarms read', () => {
    expect(row('counts')).toContain(`\`${NAMESPACE}\``);
    expect(text).toContain(`Namespace: ${NAMESPACE}`);
  });

  it('an item is what it shows', () => {
    const shown = /```json\n([\s\S]+?)```/u.exec(privacy)?.[1] ?? '{}';
    const { id, ...item } = JSON.parse(shown) as Record<string, unknown>;
    expect(item).toEqual(makeItem(memory, null, 1_795_000_000));
    expect(String(id)).toHaveLength(listenerKey('amzn1.ask.account.X').length);
  });

  it('the command that finds an item finds it', () => {
    expect(privacy).toContain("createHash('sha256').update('amzn1.ask.account...').digest('base64url')");
    expect(listenerKey('amzn1.ask.account...')).toMatch(/^[\w-]{43}$/u);
  });
});

describe('SECURITY.md', () => {
  it('slots are cut where it says', () => {
    const slots = Object.fromEntries(
      Array.from({ length: 20 }, (_slot, at) => [`s${at}`, { value: 'x'.repeat(4000) }] as const),
    );
    const turn = readTurn({ request: { type: 'IntentRequest', intent: { name: 'QuestionIntent', slots } } } as never);
    expect(Object.keys(turn.slots)).toHaveLength(8);
    expect(turn.slots.s0?.heard).toHaveLength(3000);
    expect(security).toContain('3,000 characters and eight in number');
  });

  it('names files and folders that exist', () => {
    const named = [...(security + privacy).matchAll(/`((?:tests|tools|lambda|content)\/[^`]+|[A-Z]+\.md)`/gu)];
    const missing = named.map((match) => match[1] ?? '').filter((path) => !existsSync(join(ROOT, path)));
    expect(named.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });
});
