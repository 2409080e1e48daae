// Rules about texts that lead to two places: a device could not tell which is meant.
import { claimTexts } from '../claimTexts';
import { SLOT_TYPES, type Wording } from '../modelParts';
import type { Found, Rule } from './rule';
import type { LocaleModel } from './subject';

const show = ({ file, line }: Wording): string => `${file}:${line}`;

const findCollisions = ({ parts }: LocaleModel): Found[] => {
  const found = new Map<string, Found>();
  claimTexts(parts, (said, first, second) => {
    // Two templates may meet in many values; one is enough to show.
    const pair = `${show(first.by)} ${first.by.text} ${show(second.by)} ${second.by.text}`;
    if (found.has(pair)) return;
    found.set(pair, {
      at: second.by,
      what: `"${said}" is a sample of ${second.intent} and of ${first.intent} (${show(first.by)}).`,
      remedy: 'Keep it in one of the two.',
    });
  });
  return [...found.values()];
};

const findClaimedExamples = ({ parts }: LocaleModel): Found[] => {
  const claims = claimTexts(parts);
  const questions = parts.types.find(({ name }) => name === SLOT_TYPES.question)?.values ?? [];
  return questions.flatMap(({ subject, wordings: [example] }): Found[] => {
    const claim = claims.get(example.text.toLowerCase());
    return claim && claim.subject !== subject
      ? [
          {
            at: example,
            what: `the example "${example.text}" is already a sample of ${claim.intent} (${show(claim.by)}).`,
            remedy: 'Decide which of the two it means, and take it out of the other.',
          },
        ]
      : [];
  });
};

const findSharedValues = ({ parts }: LocaleModel): Found[] =>
  parts.types.flatMap(({ name, values }) => {
    const owners = new Map<string, { id: string; at: Wording }>();
    return values.flatMap(({ id, wordings }) =>
      wordings.flatMap((wording): Found[] => {
        const said = wording.text.toLowerCase();
        const owner = owners.get(said);
        if (!owner) owners.set(said, { id: id ?? said, at: wording });
        return owner && owner.id !== id
          ? [
              {
                at: wording,
                what: `"${wording.text}" names both ${owner.id} (${show(owner.at)}) and ${id ?? said} in ${name}.`,
                remedy: 'Give each a name of its own.',
              },
            ]
          : [];
      }),
    );
  });

export const COLLISION_RULES: readonly Rule<LocaleModel>[] = [
  {
    id: 'sample-collision',
    source: '§2 duplicate samples: the same sample in two intents is ambiguous routing',
    level: 'error',
    find: findCollisions,
  },
  {
    id: 'example-is-sample',
    source: '§2 duplicate samples; content/README.md: an example belongs to one subject only',
    level: 'error',
    find: findClaimedExamples,
  },
  {
    id: 'value-in-two-ids',
    source: '§2 custom types: a resolved value must name one id',
    level: 'error',
    find: findSharedValues,
  },
];
