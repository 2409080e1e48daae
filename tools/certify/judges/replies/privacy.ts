// Rules on what a listener says and is known by: it must turn up nowhere.
import { KNOWN_BY, SAID } from '../../conversations/scenes/questions';
import { judged } from '../../verdict';
import type { Judges } from '../judge';
import { judgeEach, ofScenes, type ReplyJudge } from './reply';

const countCanaries = (recording: Parameters<ReplyJudge>[0]): number => ofScenes(recording, 'canary').length;

const absentFromLog =
  (canary: string, what: string): ReplyJudge =>
  (recording) => {
    const lines = recording.log.split('\n').filter((line) => line.toLowerCase().includes(canary.toLowerCase()));
    return judged(
      countCanaries(recording),
      'turns with marked words and ids',
      lines.map(() => `the log holds ${what}`),
    );
  };

export const PRIVACY_JUDGES: Judges<ReplyJudge> = {
  'platform-1.9a': absentFromLog(SAID, 'words of a slot'),
  'voice-36': absentFromLog(KNOWN_BY, 'an id of the listener'),
  'voice-39': (recording) =>
    judgeEach('turns with marked words', ofScenes(recording, 'canary'), ({ json }) =>
      json.toLowerCase().includes(SAID) ? 'words of a slot come back' : null,
    ),
};
