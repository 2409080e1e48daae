// Speaks replies aloud with espeak-ng, where it is installed. Its voice is not Alexa's; pauses and pace are close.
import { spawnSync } from 'node:child_process';

const PROGRAM = 'espeak-ng';

export const NO_VOICE = `No voice: ${PROGRAM} is not installed. Going on in writing (on Debian: apt install ${PROGRAM}).`;

const speak = (voice: string, ssml: string): boolean =>
  spawnSync(PROGRAM, ['-m', '-v', voice], { input: ssml, stdio: ['pipe', 'ignore', 'ignore'] }).status === 0;

/** @returns a way to speak SSML in a locale, or null when there is no voice on this machine */
export function openVoice(locale: string): ((ssml: string) => void) | null {
  if (spawnSync(PROGRAM, ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  const [language = ''] = locale.split('-');
  return (ssml) => {
    // Few locales have a voice of their own.
    if (!speak(locale.toLowerCase(), ssml)) speak(language, ssml);
  };
}
