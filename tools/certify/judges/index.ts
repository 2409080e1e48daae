// Every judge by the id of its rule, in four groups by what it looks at.
import type { Judges, LocaleJudge, SkillJudge } from './judge';
import { CONTENT_JUDGES } from './content';
import { DEPLOYMENT_JUDGES } from './deployment';
import { LISTING_JUDGES } from './listing';
import { MANIFEST_JUDGES } from './manifest';
import { MODEL_JUDGES } from './model';
import { DIALOG_JUDGES } from './replies/dialog';
import { PRIVACY_JUDGES } from './replies/privacy';
import { RELEVANCE_JUDGES } from './replies/relevance';
import type { ReplyJudge } from './replies/reply';
import { SAFETY_JUDGES } from './replies/safety';
import { SESSION_JUDGES } from './replies/session';
import { SPEECH_JUDGES } from './replies/speech';
import { SPOKEN_JUDGES } from './spoken';
import type { VisitJudge } from './visits';
import { VISIT_JUDGES } from './visits';

export const SKILL_JUDGES: Judges<SkillJudge> = { ...MANIFEST_JUDGES, ...DEPLOYMENT_JUDGES };

export const LOCALE_JUDGES: Judges<LocaleJudge> = {
  ...MODEL_JUDGES,
  ...LISTING_JUDGES,
  ...CONTENT_JUDGES,
  ...SPOKEN_JUDGES,
};

export const REPLY_JUDGES: Judges<ReplyJudge> = {
  ...SESSION_JUDGES,
  ...RELEVANCE_JUDGES,
  ...SPEECH_JUDGES,
  ...DIALOG_JUDGES,
  ...SAFETY_JUDGES,
  ...PRIVACY_JUDGES,
};
export { VISIT_JUDGES };
export type { VisitJudge };
