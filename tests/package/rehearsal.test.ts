// What the rehearsal of a deployment would notice. It is run with the real ask-cli by `npm run rehearse`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTemplate } from '../../tools/package/readTemplate';
import { judgeRehearsal, type Unzipped } from '../../tools/rehearsal/judgeRehearsal';
import { FUNCTION, type Received, SKILL_ID } from '../../tools/rehearsal/standIn';
import { ROOT } from '../../tools/root';

const { text: template, parameters } = readTemplate();
const packaged = { code: ['index.js', 'catalogues/contract.json'], template, parameters };
const built = readFileSync(join(ROOT, 'skill.json'), 'utf8');

/** Stands for a zip file: the same content in a form that needs no packing. */
const zip = (files: Record<string, string>): Buffer => Buffer.from(JSON.stringify(files));
const unzip = (packed: Buffer): Unzipped =>
  new Map(
    Object.entries(JSON.parse(packed.toString()) as Record<string, string>).map(([path, content]) => [
      path,
      Buffer.from(content),
    ]),
  );

type Manifest = { manifest: { apis: object; events?: object } };
/** The manifest as ask-cli completes it. */
const completed = (): Manifest => {
  const { manifest } = JSON.parse(built) as Manifest;
  const endpoint = { uri: FUNCTION };
  const events = { endpoint, subscriptions: [{ eventName: 'SKILL_DISABLED' }] };
  return { manifest: { ...manifest, apis: { custom: { endpoint } }, events } };
};

const formOf = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value], index) => [
      [`Parameters.member.${index + 1}.ParameterKey`, name],
      [`Parameters.member.${index + 1}.ParameterValue`, value],
    ]),
  );

const STACK = { SkillId: SKILL_ID, CodeBucket: 'bucket', CodeKey: 'key', CodeVersion: 'one' };

const receive = (changes: { manifest?: object; stack?: Record<string, string>; template?: string } = {}): Received => {
  const form = { TemplateBody: changes.template ?? template, ...formOf({ ...STACK, ...changes.stack }) };
  return {
    packages: [zip({ 'skill.json': built }), zip({ 'skill.json': JSON.stringify(changes.manifest ?? completed()) })],
    code: zip({ 'catalogues/contract.json': '{}', 'index.js': '' }),
    stacks: [form, form],
    deleted: [SKILL_ID],
  };
};

const judge = (received: Received): string[] => [...new Set(judgeRehearsal(received, packaged, unzip))];

test('a deployment of what was packaged has nothing wrong with it', () => {
  expect(judge(receive())).toEqual([]);
});

test.each<[string, Received, string]>([
  [
    'an endpoint that is not filled in',
    receive({ manifest: JSON.parse(built) as object }),
    'the endpoint was not filled in',
  ],
  [
    'a subscription to more than one event',
    receive({
      manifest: {
        manifest: {
          ...completed().manifest,
          events: {
            endpoint: { uri: FUNCTION },
            subscriptions: [{ eventName: 'SKILL_DISABLED' }, { eventName: 'SKILL_ENABLED' }],
          },
        },
      },
    }),
    'SKILL_DISABLED is not what is subscribed to',
  ],
  ['another template', receive({ template: 'Resources: {}' }), 'the stack is made from another template'],
  [
    'a parameter out of range',
    receive({ stack: { BackupDays: '36' } }),
    'BackupDays is "36"; it must be a number from 1 to 35',
  ],
  ['a parameter nobody knows', receive({ stack: { Colour: 'red' } }), 'the template has no parameter Colour'],
  [
    'a stack for another skill',
    receive({ stack: { SkillId: 'amzn1.ask.skill.99999999-2222-3333-4444-555555555555' } }),
    'the stack is not bound to the skill',
  ],
  ['code that is not there', { ...receive(), code: null }, 'the code that was uploaded is not build/lambda'],
  [
    'a second stack',
    { ...receive(), stacks: receive().stacks.slice(1) },
    'the stack was not made once and updated once',
  ],
  ['a skill that is left over', { ...receive(), deleted: [] }, 'the skill was not deleted'],
])('%s is noticed', (_name, received, problem) => {
  expect(judge(received)).toContain(problem);
});
