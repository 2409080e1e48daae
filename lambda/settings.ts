// What a deployment sets, read once at the start. What is missing or malformed costs what depends on it and never the
// reply: a listener with an emergency is answered by a function that lacks its table all the same.

/** A setting that is not as it should be; the message names the remedy. */
export class SettingError extends Error {
  override name = 'SettingError';
}

export interface Settings {
  /** Requests for another skill are refused. */
  skillId?: string;
  /** The table that memory is kept in. */
  table?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const SKILL_ID = /^amzn1\.ask\.skill\.[\w-]+$/u;
/** What a deployment says that wants no memory; to say nothing is a slip. */
const NO_TABLE = 'off';
/** What DynamoDB allows, an ARN of a table included. */
const TABLE = /^(?:arn:[\w:/.-]+|[\w.-]{3,255})$/u;

const checkSkillId = (skillId: string | undefined): SettingError[] => {
  if (!skillId) {
    return [
      new SettingError('SKILL_ID is not set: requests for any skill are answered. Set it to the id of the skill.'),
    ];
  }
  if (SKILL_ID.test(skillId)) return [];
  return [
    new SettingError('SKILL_ID is no skill id: every request is refused. Copy it from the Alexa developer console.'),
  ];
};

const checkTable = (table: string | undefined, region: string | undefined): SettingError[] => {
  if (table === NO_TABLE) return [];
  if (!table) {
    return [
      new SettingError('MEMORY_TABLE is not set: nothing is kept. Set it to the name of the table, or to "off".'),
    ];
  }
  if (!TABLE.test(table)) {
    return [new SettingError('MEMORY_TABLE is no table name: nothing is kept. Set it to the name of the table.')];
  }
  return region ? [] : [new SettingError('AWS_REGION is not set: nothing is kept. Set it to the region of the table.')];
};

/**
 * A malformed skill id is used all the same, so that a slip of the hand never opens the skill to everybody. A table
 * that cannot work is not used at all, so that nobody is told that something is kept.
 */
export function readSettings({ SKILL_ID: skillId, MEMORY_TABLE: table, AWS_REGION: region }: Environment): {
  settings: Settings;
  problems: SettingError[];
} {
  const ofTable = checkTable(table, region);
  const settings = {
    ...(skillId ? { skillId } : {}),
    ...(table && table !== NO_TABLE && ofTable.length === 0 ? { table } : {}),
  };
  return { settings, problems: [...checkSkillId(skillId), ...ofTable] };
}
