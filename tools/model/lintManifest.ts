// Checks the manifest and the listings it shows against every rule for them.
import { EXAMPLE_RULES } from './rules/exampleRules';
import { LISTING_RULES } from './rules/listingRules';
import { MANIFEST_RULES as SKILL_RULES } from './rules/manifestRules';
import { applyRules, type Finding } from './rules/rule';
import type { SkillStore } from './rules/subject';

export const MANIFEST_FILE = 'skill.json';
export const STORE_RULES = [...LISTING_RULES, ...EXAMPLE_RULES];
export const MANIFEST_RULES = SKILL_RULES;

export const lintManifest = (skill: SkillStore): Finding[] => [
  ...applyRules(MANIFEST_RULES, skill, MANIFEST_FILE),
  ...skill.stores.flatMap((store) => applyRules(STORE_RULES, store, MANIFEST_FILE)),
];
