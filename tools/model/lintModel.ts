// Checks one locale's model against every rule for models.
import { COLLISION_RULES } from './rules/collisionRules';
import { INVOCATION_RULES } from './rules/invocationRules';
import { applyRules, type Finding } from './rules/rule';
import { SAMPLE_RULES } from './rules/sampleRules';
import { SHAPE_RULES } from './rules/shapeRules';
import type { LocaleModel } from './rules/subject';

export const MODEL_RULES = [...SHAPE_RULES, ...INVOCATION_RULES, ...SAMPLE_RULES, ...COLLISION_RULES];

/** @param file the generated file, named where no content line is known */
export const lintModel = (model: LocaleModel, file: string): Finding[] => applyRules(MODEL_RULES, model, file);
