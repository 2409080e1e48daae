// `npm start`: a conversation in the terminal with the handler and the models that ship.
import { createInterface, type Interface } from 'node:readline/promises';
import { join } from 'node:path';
import type { MemoryStore } from '../lambda/memory/memoryStore';
import { ensureBuilt } from './build';
import { ROOT } from './root';
import { checkLocale, readOptions, runCommand } from './simulator/commandLine';
import type { Listener } from './simulator/listener';
import { openFileMemory } from './simulator/fileMemory';
import { NO_VOICE, openVoice } from './simulator/speakAloud';
import { describeTurn, openTranscript, type Transcript } from './simulator/transcript';
import type { TurnResult } from './simulator/turnResult';

const USAGE = `Talk with the leaflet in the terminal, as with Alexa.

  npm start                          a conversation; an empty line is silence, Ctrl-D leaves
  npm start < turns.txt              piped input is a script: a line a turn

  npm start -- --locale es-US        one of content/languages.yaml (default en-US)
  npm start -- --trace               shows intent, outcome, topics, sources and time of each turn
  npm start -- --memory FILE         where what is remembered is kept between visits (default build/memory.json);
                                     none keeps nothing
  npm start -- --voice               speaks replies aloud with espeak-ng

Nothing you type leaves this computer. Exit codes: 0 normal, 2 unknown option or locale.
`;

const CLOSED = '-- session closed --';

interface Settings {
  locale: string;
  isTracing: boolean;
  isSpeaking: boolean;
  /** Path of the memory file, or null to keep nothing. */
  memory: string | null;
}

const readSettings = (): Settings | null => {
  const options = readOptions({
    locale: { type: 'string', default: 'en-US' },
    trace: { type: 'boolean', default: false },
    voice: { type: 'boolean', default: false },
    memory: { type: 'string', default: join(ROOT, 'build', 'memory.json') },
    help: { type: 'boolean', default: false },
  });
  if (options.help) return null;
  return {
    locale: checkLocale(options.locale),
    isTracing: options.trace,
    isSpeaking: options.voice,
    memory: options.memory === 'none' ? null : options.memory,
  };
};

/** There is one listener at this terminal, whatever id the simulator gives. */
const openOneListenersMemory = (path: string): MemoryStore => {
  const store = openFileMemory(path);
  const listener = 'terminal';
  return {
    read: () => store.read(listener),
    write: (_userId, memory, seen, now) => store.write(listener, memory, seen, now),
    forget: () => store.forget(listener),
  };
};

type Show = (result: TurnResult) => void;

const createShow = (transcript: Transcript, { locale, isTracing, isSpeaking }: Settings): Show => {
  const voice = isSpeaking ? openVoice(locale) : null;
  if (isSpeaking && voice === null) console.error(NO_VOICE);
  return (result) => {
    if (result.speech !== '') transcript.alexa(result.speech);
    if (isTracing) transcript.note(describeTurn(result));
    if (!result.open) transcript.note(CLOSED);
    if (result.speech !== '') voice?.(result.ssml);
  };
};

const hold = async (
  lines: Interface,
  listener: Listener,
  transcript: Transcript,
  show: Show,
  isTyped: boolean,
): Promise<void> => {
  const ask = (): void => {
    if (!isTyped) return;
    if (!listener.isOpen()) transcript.note('The next line opens the skill again.');
    lines.setPrompt(transcript.prompt());
    lines.prompt();
  };
  ask();
  for await (const line of lines) {
    const isSilence = line.trim() === '';
    const wasOpen = listener.isOpen();
    if (!wasOpen) {
      transcript.note('Opening the skill again.');
      show(await listener.launch());
    }
    // An empty line at a closed skill opens it and no more.
    if (wasOpen || !isSilence) {
      if (!isTyped) transcript.listener(isSilence ? '(silence)' : line);
      show(await listener.say(line));
    }
    ask();
  }
};

const talk = async (): Promise<void> => {
  const settings = readSettings();
  if (settings === null) {
    process.stdout.write(USAGE);
    return;
  }
  await ensureBuilt();
  // Loaded only now: the skill takes its last words from compiled content.
  const { openSimulator } = await import('./simulator/openSimulator');
  const surroundings = settings.memory === null ? {} : { memory: openOneListenersMemory(settings.memory) };
  const listener = openSimulator(settings.locale, 'catch-all', undefined, surroundings).createListener();
  const transcript = openTranscript(process.stdout);
  const show = createShow(transcript, settings);
  show(await listener.launch());

  const isTyped = process.stdin.isTTY && process.stdout.isTTY;
  const lines = createInterface({
    input: process.stdin,
    ...(isTyped ? { output: process.stdout } : {}),
    terminal: isTyped,
    crlfDelay: Infinity,
  });
  lines.on('SIGINT', () => lines.close());
  await hold(lines, listener, transcript, show, isTyped);
  if (isTyped) process.stdout.write('\n');
  if (listener.isOpen()) {
    await listener.leave();
    transcript.note('End of input: the session is left. Goodbye.');
  }
};

runCommand('npm start', talk);
