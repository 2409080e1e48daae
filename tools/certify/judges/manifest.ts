// Rules on skill.json as a whole.
import type { Manifest } from '../../model/buildManifest';
import { MANIFEST_RULES } from '../../model/lintManifest';
import type { SkillStore } from '../../model/rules/subject';
import { listPlaceholders } from '../../package/listUnfinished';
import { listModelled, MANIFEST, readJson, SKILL_PACKAGE } from '../builtPackage';
import type { Skill } from '../subjects';
import { judged, needsPerson, notApplicable } from '../verdict';
import { findWith, type Judges, one, type SkillJudge, when } from './judge';
import { findSchemaFaults } from './model';

/** The rules read what they are typed for; what is missing reads as empty. */
const toStore = ({ manifest, locales, files }: Skill): SkillStore => ({
  manifest: { manifest } as unknown as Manifest,
  stores: locales.map(({ store }) => store),
  modelled: listModelled(files),
});

const lint =
  (noun: string, ...ids: string[]): SkillJudge =>
  (skill) =>
    one(noun, findWith(MANIFEST_RULES, ids, toStore(skill)));

const flag =
  (name: string): SkillJudge =>
  ({ manifest }) =>
    one('declaration', when(manifest.privacyAndCompliance[name] === true, `${name} is true`));

/** The declarations that have no rule of their own. */
const DECLARED: Readonly<Record<string, boolean>> = {
  allowsPurchases: false,
  usesPersonalInfo: false,
  isExportCompliant: true,
  containsAds: false,
};

const PNG = '\x89PNG\r\n\x1a\n';

/** Width and height stand at the head of a PNG file; null for anything else. */
const sizeOfPng = (bytes: Buffer): [width: number, height: number] | null =>
  bytes.subarray(0, PNG.length).toString('latin1') === PNG && bytes.length >= 24
    ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
    : null;

const IN_PACKAGE = 'file://';
const ICONS = { smallIconUri: 108, largeIconUri: 512 } as const;

const listIcons = ({ manifest }: Skill): { locale: string; key: keyof typeof ICONS; path: string | null }[] =>
  Object.entries(manifest.publishingInformation.locales).flatMap(([locale, listing]) =>
    (Object.keys(ICONS) as (keyof typeof ICONS)[]).map((key) => {
      const address = listing[key] ?? '';
      return {
        locale,
        key,
        path: address.startsWith(IN_PACKAGE) ? `${SKILL_PACKAGE}/${address.slice(IN_PACKAGE.length)}` : null,
      };
    }),
  );

const iconSizes: SkillJudge = (skill) => {
  const icons = listIcons(skill).flatMap(({ key, path }) => {
    const bytes = path === null ? undefined : skill.files.get(path);
    return bytes === undefined ? [] : [{ key, path, size: sizeOfPng(bytes) }];
  });
  if (icons.length === 0) return notApplicable('no icon lies in the package (platform-6.14)');
  const wrong = icons.flatMap(({ key, path, size }) => {
    const wanted = ICONS[key];
    if (size === null) return [`${path} is no PNG`];
    return size[0] === wanted && size[1] === wanted
      ? []
      : [`${path} is ${size.join(' by ')}, not ${wanted} by ${wanted}`];
  });
  return judged(icons.length, 'icons', [...new Set(wrong)]);
};

const iconsExist: SkillJudge = (skill) => {
  const icons = listIcons(skill);
  const wrong = icons.flatMap(({ locale, key, path }) => {
    if (path === null) return [`${key} of ${locale} is no file of the package`];
    return skill.files.has(path) ? [] : [`build/${path} is missing`];
  });
  return judged(icons.length, 'icon addresses', [...new Set(wrong)]);
};

const ownAddresses: SkillJudge = ({ content }) => {
  const open = listPlaceholders(content);
  return open.length === 0
    ? judged(1, 'clinic', [])
    : needsPerson(
        `${open.map(({ what }) => what).join(' ')} Fill them in in ${content.clinic.file}; a release package refuses them.`,
      );
};

/** Lengths have rules of their own (platform-6.3). */
const TOO_LONG = /must NOT have more than/u;

const NFI = 'CAN_FULFILL_INTENT_REQUEST';
export const MANIFEST_JUDGES: Judges<SkillJudge> = {
  'platform-1.12': flag('usesHealthInfo'),
  'platform-1.15b': lint('addresses', 'address-host'),
  'platform-1.17': flag('isChildDirected'),
  'platform-1.29c': lint('descriptions', 'listing-language'),
  'platform-1.34a': lint('text', 'testing-instructions'),
  'platform-2.33': ({ manifest }) =>
    one(
      'list of interfaces',
      when(
        (manifest.apis.custom?.interfaces ?? []).some(({ type }) => type === NFI),
        `the interface ${NFI} is declared`,
      ),
    ),
  'platform-6.1a': ({ manifest }) =>
    one(
      'version',
      when(manifest.manifestVersion !== '1.0', `manifestVersion is ${manifest.manifestVersion ?? 'missing'}`),
    ),
  'platform-6.1b': ({ files }) => {
    // A version that is missing or another is a fault of its own rule.
    const { manifest: read } = readJson(files, MANIFEST) as { manifest: object };
    const value = { manifest: { ...read, manifestVersion: '1.0' } };
    return one(
      "manifest against Amazon's schema",
      findSchemaFaults('manifest', value).filter((what) => !TOO_LONG.test(what)),
    );
  },
  'platform-6.2': iconSizes,
  'platform-6.7': lint('category', 'category'),
  'platform-6.8a': lint('list of countries', 'countries'),
  'platform-6.8b': ({ manifest: { publishingInformation } }) =>
    one(
      'mode',
      when(
        publishingInformation.distributionMode !== 'PUBLIC',
        `it is ${publishingInformation.distributionMode ?? 'missing'}`,
      ),
    ),
  'platform-6.9a': ({ manifest: { privacyAndCompliance } }) =>
    judged(
      Object.keys(DECLARED).length,
      'declarations',
      Object.entries(DECLARED)
        .filter(([name, value]) => privacyAndCompliance[name] !== value)
        .map(([name]) => `${name} is ${String(privacyAndCompliance[name])}`),
    ),
  'platform-6.9c': ownAddresses,
  'platform-6.11': ({ manifest }) =>
    one('list of permissions', when((manifest.permissions ?? []).length > 0, 'permissions are asked for')),
  'platform-6.12b': lint('list of locales', 'locale-pairs'),
  'platform-6.13': lint('block', 'apis-empty'),
  'platform-6.14': iconsExist,
};
