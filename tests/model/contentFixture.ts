// A small clinic with one leaflet in one language: content that breaks no rule, for tests to break one at a time.
import type { Content, LanguageContent } from '../../tools/content/loadContent';
import type { YamlFile } from '../../tools/content/readYaml';
import * as schemas from '../../tools/content/schemas';

/** Lines are counted from the path, so that each text has one of its own. */
const wrap = <T>(file: string, value: T): YamlFile<T> => ({
  file,
  value,
  lineOf: (...path) =>
    path.reduce<number>((line, step) => line * 7 + (typeof step === 'number' ? step + 1 : step.length), 1) % 997,
});

const aspect = (name: string, samples: string[], examples: string[]) => ({
  name: `the ${name}`,
  label: name,
  missing: 'Not said.',
  samples,
  examples,
});

const buildLanguage = (): LanguageContent => {
  const safety = {
    intents: { EmergencyIntent: ["I can't breathe"], CrisisIntent: ['I want to give up'] },
    scripts: {},
    advice: {
      choice: { say: ['I cannot say.'], samples: ['should I have {procedure}'], examples: ['would you do it'] },
    },
    offTopic: { samples: ['what is the weather'], examples: ['tell me a joke'] },
    examples: { emergency: [], 'same-day': [], crisis: [] },
  };
  const script = {
    title: 'knee repair',
    author: 'Doctor Ann',
    procedures: {
      patch: { name: 'patching', names: ['the patch'], misheard: ['patch ink'] },
      weld: { name: 'welding', names: ['the weld'], misheard: [] },
    },
    topics: {
      risks: { name: 'the risks', label: 'risks' },
      glue: { name: 'the glue', label: 'the glue', samples: ['what is the glue'], examples: ['is the glue sticky'] },
    },
    summary: [{ say: 'One glue.', from: ['P1.1'] }],
    halves: {},
    general: {},
  };
  const utterances = {
    invocationName: 'patient leaflet guide',
    steering: { MoreIntent: ['[please] (go on|say more)'] },
    builtIn: { 'AMAZON.StopIntent': ['stop'] },
    carriers: { AskAboutIntent: { restore: 'tell me about', samples: ['tell me about', 'explain'] } },
  };
  const listing = {
    name: 'Patient Leaflet Guide',
    summary: 'Hear a leaflet.',
    description: 'This does not replace your doctor. In an emergency call your local emergency number.',
    examplePhrases: ['Alexa, ask {{invocationName}} what are the risks', 'What are the risks?', 'Say more.'],
    keywords: ['leaflet'],
  };
  const aspects = {
    risks: aspect(
      'risks',
      ['what are the risks', 'risks of {procedure}'],
      ['can {procedure} or {procedure} go wrong', 'what are the risks'],
    ),
    'rare-risks': aspect('rare risks', ['what are the rare risks'], ['what is the worst case']),
  };
  return {
    id: 'en',
    phrases: wrap('content/en/phrases.yaml', {}),
    utterances: wrap('content/en/utterances.yaml', schemas.utterancesSchema.parse(utterances)),
    questions: wrap('content/en/questions.yaml', {}),
    aspects: wrap('content/en/aspects.yaml', schemas.spokenAspectsSchema.parse(aspects)),
    safety: wrap('content/en/safety.yaml', schemas.safetySchema.parse(safety)),
    lexicon: wrap('content/en/lexicon.yaml', { numbers: {}, ordinals: {} } as unknown as schemas.Lexicon),
    listing: wrap('content/en/listing.yaml', schemas.listingSchema.parse(listing)),
    review: wrap('content/en/review.yaml', { status: 'drafted', reviews: [] }),
    regions: new Map(),
    leaflets: new Map([
      [
        'knee',
        {
          text: { file: 'content/en/leaflets/knee.md', sentences: [], byId: new Map() },
          script: wrap('content/en/leaflets/knee.yaml', schemas.scriptSchema.parse(script)),
        },
      ],
    ]),
  };
};

const buildFacts = (): schemas.Facts =>
  schemas.factsSchema.parse({
    source: 'knee.txt',
    version: 1,
    title: 'T1',
    author: 'T2',
    practice: 'T3',
    procedures: ['patch', 'weld'],
    furniture: [],
    topics: { risks: { aspect: 'risks' }, glue: { intent: true } },
    main: ['risks'],
    examples: ['risks', 'glue'],
    compare: 'risks',
    howLong: { otherwise: 'risks', after: {} },
    followedBy: {},
    halves: {},
    gaps: {},
  });

const buildClinic = (): schemas.Clinic =>
  schemas.clinicSchema.parse({
    name: 'Clinic',
    saveQuestions: false,
    leaflets: ['knee'],
    contact: { phone: '1', placeholder: true },
    privacyPolicyUrl: { url: 'https://clinic.example/privacy', placeholder: true },
    termsOfUseUrl: { url: 'https://clinic.example/terms', placeholder: true },
    icons: { small: 'file://s.png', large: 'file://l.png' },
    hosting: { region: 'us-east-1', parameters: {} },
    category: 'HEALTH_AND_FITNESS',
    countries: [],
    testingInstructions: 'No account is needed.',
  });

/** @returns new content each time, so that a test may change it */
export const buildContent = (): Content => ({
  root: '/nowhere',
  languages: wrap('content/languages.yaml', { en: { name: 'English', direction: 'ltr', locales: ['en-US', 'en-GB'] } }),
  intents: wrap('content/intents.yaml', {
    catchAll: true,
    builtIn: { 'AMAZON.StopIntent': 'stop' },
    steering: { MoreIntent: 'more' },
    safety: {
      EmergencyIntent: 'emergency',
      CrisisIntent: 'crisis',
      OffTopicIntent: 'off-topic',
    },
    advice: { ChoiceAdviceIntent: 'choice' },
    adviceQuestions: {},
    carriers: ['AskAboutIntent'],
    phrases: {},
    scripts: {},
  }),
  aspects: wrap('content/aspects.yaml', {
    risks: { step: 'doctor', about: 'risks', defines: false },
    'rare-risks': { step: 'doctor', about: 'rare risks', defines: false },
  }),
  emergency: wrap('content/emergency.yaml', {}),
  clinic: wrap('content/clinic.yaml', buildClinic()),
  facts: new Map([['knee', wrap('content/leaflets/knee.yaml', buildFacts())]]),
  spoken: new Map([['en', buildLanguage()]]),
});

export const languageOf = (content: Content): LanguageContent => {
  const language = content.spoken.get('en');
  if (!language) throw new Error('the fixture speaks English');
  return language;
};

export const wrapFixture = wrap;
