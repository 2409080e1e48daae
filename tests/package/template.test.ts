// What the skill runs on: who may call it, what it may do, what is kept, what raises an alarm.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RegoEngine, TemplateFile } from '@aws/cloudformation-validate';
import { NAMESPACE } from '../../lambda/metrics/metricLine';
import { countFault, countMemoryFailure } from '../../lambda/metrics/countFault';
import { readTemplate } from '../../tools/package/readTemplate';
import { FILLED_IN, makeStack, type Stack } from './makeStack';

const propertiesOf = (stack: Stack, name: string): Record<string, unknown> => stack[name]?.Properties ?? {};

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: string;
}
const statementsOf = (stack: Stack): Statement[] =>
  (propertiesOf(stack, 'FunctionRole').Policies as { PolicyDocument: { Statement: Statement[] } }[]).flatMap(
    ({ PolicyDocument }) => PolicyDocument.Statement,
  );

describe('the validator of AWS', () => {
  /** It compiles its rules when it starts. */
  jest.setTimeout(60_000);
  let folder = '';
  let engine: InstanceType<typeof RegoEngine>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'template-'));
    engine = new RegoEngine();
  });
  afterAll(() => {
    engine.free();
    rmSync(folder, { recursive: true });
  });

  const validate = (text: string): string[] => {
    const file = join(folder, 'template.yaml');
    writeFileSync(file, text);
    const { diagnostics } = engine.validateStandard(new TemplateFile(file), { severityLevel: 'WARN' });
    return diagnostics.map(({ message }) => message);
  };

  test('finds nothing to warn of', () => {
    expect(validate(readTemplate().text)).toEqual([]);
  });

  test.each([
    ['a property that does not exist', 'RetentionInDays', 'RetentionDays'],
    ['an attribute that does not exist', '!GetAtt FunctionRole.Arn', '!GetAtt FunctionRole.Name'],
    ['a runtime that does not exist', 'Runtime: !Ref LambdaRuntime', 'Runtime: nodejs240.x'],
    ['a default out of its range', 'MaxValue: 35\n    Default: 7', 'MaxValue: 35\n    Default: 70'],
    ['a key that is no attribute', 'AttributeName: id, KeyType', 'AttributeName: user, KeyType'],
    ['a resource that does not exist', '!Ref MemoryTable,', '!Ref Memory,'],
  ])('would find %s', (_name, right, wrong) => {
    expect(readTemplate().text).toContain(right);
    expect(validate(readTemplate().text.replace(right, wrong))).not.toEqual([]);
  });
});

describe('who may call the function', () => {
  test('Alexa alone, and for this skill alone', () => {
    const permissions = Object.values(makeStack()).filter(({ Type }) => Type === 'AWS::Lambda::Permission');
    expect(permissions.map(({ Properties }) => Properties)).toEqual([
      {
        Action: 'lambda:InvokeFunction',
        FunctionName: '<Function.Arn>',
        Principal: 'alexa-appkit.amazon.com',
        EventSourceToken: FILLED_IN.SkillId,
      },
    ]);
  });

  test('the function knows the skill and the table', () => {
    expect(propertiesOf(makeStack(), 'Function').Environment).toEqual({
      Variables: { SKILL_ID: FILLED_IN.SkillId, MEMORY_TABLE: '<MemoryTable>' },
    });
  });

  test('it runs on Node 24 and arm64, and gives up before Alexa does', () => {
    expect(propertiesOf(makeStack(), 'Function')).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    expect(readTemplate().parameters.FunctionSeconds?.MaxValue).toBe(8);
  });
});

describe('what the function may do', () => {
  test('write its own log, and read, write and delete single items of its own table: nothing else', () => {
    expect(statementsOf(makeStack())).toEqual([
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${LogGroup}:log-stream:*',
      },
      {
        Effect: 'Allow',
        Action: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'],
        Resource: '<MemoryTable.Arn>',
      },
    ]);
  });

  test('only Lambda may take its role, and no policy of others is attached to it', () => {
    const { AssumeRolePolicyDocument, ManagedPolicyArns } = propertiesOf(makeStack(), 'FunctionRole');
    expect(AssumeRolePolicyDocument).toMatchObject({
      Statement: [{ Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    });
    expect(ManagedPolicyArns).toBeUndefined();
  });
});

describe('what is kept', () => {
  test('the table expires its items, is encrypted, can be put back, and is paid by use', () => {
    const { MemoryTable } = makeStack();
    expect(MemoryTable).toMatchObject({
      DeletionPolicy: 'Delete',
      Properties: {
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
        TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
        SSESpecification: { SSEEnabled: true },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 7 },
      },
    });
  });

  test('with memory off there is no table, no right to one, and the function is told so', () => {
    const stack = makeStack({ KeepMemory: 'off' });
    expect([stack.MemoryTable, stack.MemoryFails]).toEqual([undefined, undefined]);
    expect(statementsOf(stack)).toHaveLength(1);
    expect(propertiesOf(stack, 'Function').Environment).toMatchObject({ Variables: { MEMORY_TABLE: 'off' } });
  });

  test("the log is kept for 14 days, and holds none of Lambda's own lines on every call", () => {
    const stack = makeStack();
    expect(propertiesOf(stack, 'LogGroup').RetentionInDays).toBe(14);
    expect(propertiesOf(stack, 'Function').LoggingConfig).toMatchObject({
      LogGroup: '<LogGroup>',
      LogFormat: 'JSON',
      SystemLogLevel: 'WARN',
    });
  });
});

describe('what raises an alarm', () => {
  const alarmsOf = (stack: Stack) => Object.values(stack).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm');

  test('a crash, an apology, a memory that fails, a throttle, and slow replies', () => {
    const watched = alarmsOf(makeStack()).map(({ Properties }) => [
      Properties.Namespace,
      Properties.MetricName,
      Properties.Statistic ?? Properties.ExtendedStatistic,
      Properties.Threshold,
    ]);
    expect(watched).toEqual([
      ['AWS/Lambda', 'Errors', 'Sum', 1],
      [NAMESPACE, 'errors', 'Sum', 1],
      [NAMESPACE, 'memoryFailures', 'Sum', 5],
      ['AWS/Lambda', 'Throttles', 'Sum', 1],
      ['AWS/Lambda', 'Duration', 'p99', 2000],
    ]);
  });

  test.each([
    ['SkillApologises', countFault(new Error('x'), 0)],
    ['MemoryFails', countMemoryFailure('read', 'timeout', 0)],
  ])('%s watches what the handler counts: the same name, and no dimensions', (alarm, line) => {
    const { Namespace, MetricName, Dimensions } = propertiesOf(makeStack(), alarm);
    const { _aws: embedded, ...counted } = JSON.parse(line) as {
      _aws: { CloudWatchMetrics: { Namespace: string; Dimensions: string[][] }[] };
    };
    expect(counted).toHaveProperty(String(MetricName), 1);
    expect(embedded.CloudWatchMetrics[0]).toMatchObject({ Namespace, Dimensions: [[]] });
    expect(Dimensions).toBeUndefined();
  });

  test('nobody is told by default; with an address every alarm is mailed to it, and its end too', () => {
    expect(makeStack().AlarmTopic).toBeUndefined();
    for (const { Properties } of alarmsOf(makeStack())) expect(Properties.AlarmActions).toBeUndefined();
    const stack = makeStack({ AlarmEmail: 'ops@clinic.example' });
    expect(propertiesOf(stack, 'AlarmTopic').Subscription).toEqual([
      { Protocol: 'email', Endpoint: 'ops@clinic.example' },
    ]);
    for (const { Properties } of alarmsOf(stack)) {
      expect(Properties).toMatchObject({ AlarmActions: ['<AlarmTopic>'], OKActions: ['<AlarmTopic>'] });
    }
  });
});
