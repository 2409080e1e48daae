// What is said back to a warning, and what it gets: the call stays first until it was made, and nothing raises it more
// than hearing that it goes on.
import { openCheckedSimulator } from '../support/openCheckedSimulator';
import { hear } from './hear';

const english = openCheckedSimulator('en-US');
const spanish = openCheckedSimulator('es-US');

const LEGS = "I can't feel my legs";
const FEVER = 'she has a fever';
const PIERNAS = 'mi mamá tiene las piernas dormidas';
const FIEBRE = 'mi mamá tiene fiebre';

describe.each([
  ['it goes on', "I can't move them", 'emergency', /could be serious/],
  ['another part', 'and now my arm too', 'emergency', /could be serious/],
  ['taken notice of', 'okay', 'emergency', /^(?!.*can't judge).*nine one one/],
  ['thanked for', 'thanks', 'emergency', /^(?!.*can't judge).*nine one one/],
  ['doubted', "it's nothing", 'emergency', /can't judge that.*nine one one/],
  ['a call asked for', 'call my son', 'emergency', /can't place calls.*nine one one/],
  ['no answer', 'nobody answers', 'emergency', /keep trying.*nine one one/],
  ['not called', "I haven't called", 'emergency', /nine one one/],
  ['said again', 'repeat', 'emergency', /could be serious/],
  ['said again, slower', 'repeat it slower', 'emergency', /could be serious/],
  ['asked about', 'whom do I call', 'emergency', /^(?!First).*call nine one one/],
  ['judged', 'is it serious', 'emergency', /can't judge that.*nine one one/],
  ['about to be called', "okay I'll call", 'emergency', /^(?!I can't).*nine one one/],
  ['called', 'I called', 'navigation', /^Good\..*nine one one again/],
  ['on the way', 'they are on the way', 'navigation', /^Good\./],
  ['being called', "I'm calling nine one one now", 'navigation', /^Good\./],
])('after an emergency, %s', (_what, said, outcome, words) => {
  it(said, async () => {
    const [, last] = await hear(english, [LEGS, said]);
    expect(last?.outcome).toBe(outcome);
    expect(last?.speech).toMatch(words);
  });
});

describe.each([
  ['it goes on', 'no las puedo mover', 'emergency', /podría ser grave/],
  ['it goes on for her', 'no las puede mover', 'emergency', /podría ser grave/],
  ['taken notice of', 'sí', 'emergency', /^(?!.*juzgar).*nueve uno uno/],
  ['no answer', 'no contestan', 'emergency', /siga intentando/],
  ['not called', 'no he llamado', 'emergency', /nueve uno uno/],
  ['said again, slower', 'repítelo más despacio', 'emergency', /podría ser grave/],
  ['asked about', 'a quién llamo', 'emergency', /^(?!Antes).*llame.* al nueve uno uno/],
  ['judged', 'es grave', 'emergency', /juzgar eso.*nueve uno uno/],
  ['about to be called', 'vale voy a llamar', 'emergency', /^(?!Yo no puedo).*nueve uno uno/],
  ['called', 'ya llamé', 'navigation', /^Bien\./],
  ['on the way', 'ya vienen en camino', 'navigation', /^Bien\./],
])('in Spanish, %s', (_what, said, outcome, words) => {
  it(said, async () => {
    const [, last] = await hear(spanish, [PIERNAS, said]);
    expect(last?.outcome).toBe(outcome);
    expect(last?.speech).toMatch(words);
  });
});

it('a same-day warning is raised when it goes on', async () => {
  const [, raised] = await hear(english, [FEVER, "she can't move them"]);
  expect(raised?.outcome).toBe('emergency');
});

it('an emergency is not traded for a milder sign', async () => {
  const [, kept] = await hear(english, [LEGS, FEVER]);
  expect(kept?.outcome).toBe('emergency');
});

it('a new question is answered after one reminder, and the call is named once more at the end', async () => {
  const [, first, second, end] = await hear(english, [LEGS, 'how long is recovery', 'what are the risks', 'stop']);
  expect(first?.speech).toMatch(/^First, please call nine one one/);
  expect(second?.speech).toMatch(/^The leaflet gives three risks/);
  expect(end?.speech).toMatch(/nine one one.*Goodbye/);
});

it('after the call nothing is reminded of any more', async () => {
  const [, , answer, end] = await hear(english, [LEGS, 'I called', 'how long is recovery', 'stop']);
  expect(answer?.speech).toMatch(/^Recovery after/);
  expect(end?.speech).not.toMatch(/nine one one/);
});

describe('a fever that is only supposed', () => {
  it.each(['and if she gets a fever', 'what if he gets a fever'])('%s', async (said) => {
    const [told, after] = await hear(english, [said, 'what are the risks']);
    expect(told?.outcome).toBe('same-day');
    expect(told?.speech).toMatch(/If that happens, call your doctor/);
    expect(after?.speech).toMatch(/^The leaflet gives three risks/);
  });

  it.each(['y si le da fiebre', 'qué hago si tiene fiebre'])('%s', async (said) => {
    const [told] = await hear(spanish, [said]);
    expect(told?.outcome).toBe('same-day');
    expect(told?.speech).toMatch(/Si eso pasa, llame ese mismo día/);
  });

  it('is no longer supposed when a warning stands', async () => {
    const [, again] = await hear(spanish, [FIEBRE, 'y si le da fiebre']);
    expect(again?.speech).toMatch(/llame hoy/);
  });
});

describe('somebody says that help was called', () => {
  it.each(['I already called nine one one', "we've called 911", 'my wife called 911', 'I just spoke to 911'])(
    'after an emergency: %s',
    async (said) => {
      const [, last] = await hear(english, [LEGS, said]);
      expect(last?.speech).toMatch(/^Good\..*nine one one again/);
    },
  );

  it.each(['ya llamé a urgencias', 'ya hemos llamado al 112', 'ya llamé al 911', 'mi hija ya llamó al nueve uno uno'])(
    'after an emergency, in Spanish: %s',
    async (said) => {
      const [, last] = await hear(spanish, [PIERNAS, said]);
      expect(last?.speech).toMatch(/^Bien\..*otra vez al nueve uno uno/);
    },
  );

  it.each([
    [english, LEGS, "I called 911 and he isn't breathing", /could be serious/],
    [spanish, PIERNAS, 'ya llamé al 911 y no respira', /podría ser grave/],
  ])('what is wrong says more than the call', async (simulator, warning, said, words) => {
    const [, last] = await hear(simulator, [warning, said]);
    expect(last?.speech).toMatch(words);
  });

  it.each([
    [english, 'we called an ambulance', /^I can't call for you\. If you have called.* If not,.*call nine one one/],
    [english, 'I already called nine one one', /^I can't call for you\. If you have called/],
    [spanish, 'ya llamé a urgencias', /^Yo no puedo llamar por usted\. Si ya pidió ayuda.* Si no,.* nueve uno uno/],
    [spanish, 'ya hemos llamado al 112', /^Yo no puedo llamar por usted\. Si ya pidió ayuda/],
  ])(
    'without a warning the reply holds whether it was called or only asked for: %#',
    async (simulator, said, words) => {
      const [noted] = await hear(simulator, [said]);
      expect(noted?.outcome).toBe('emergency');
      expect(noted?.speech).toMatch(words);
    },
  );

  it.each([
    [english, 'call 911', /could be serious/],
    [english, 'should I call 911', /could be serious/],
    [spanish, 'llame al 112', /podría ser grave/],
    [spanish, 'ya llamé al 112 pero no contestan', /podría ser grave/],
  ])('a call that was not made is an emergency: %#', async (simulator, said, words) => {
    const [warned] = await hear(simulator, [said]);
    expect(warned?.speech).toMatch(words);
  });

  it('a question afterwards is answered, and stop stops', async () => {
    const [, answer, end] = await hear(english, ['I called 911', 'what are the risks', 'stop']);
    expect(answer?.speech).toMatch(/^The leaflet gives three risks/);
    expect(end?.speech).toMatch(/^Goodbye/);
  });
});

it.each(['no puedo más con la vida', 'ya no puedo más con la vida'])('%s is heard as a crisis', async (said) => {
  expect((await hear(spanish, [said])).at(-1)?.outcome).toBe('crisis');
});

it('a figure of speech alone is none', async () => {
  expect((await hear(spanish, ['ya no puedo más con este dolor'])).at(-1)?.outcome).not.toBe('crisis');
});

it.each([
  [english, ["he can't feel his legs", 'we called', "how long till he's better"], 'answer'],
  [english, ["he can't feel his legs", "how long till he's better"], 'emergency'],
  [english, ["he can't feel his legs", 'we called', "he's better now"], 'emergency'],
  [spanish, ['me falta el aire', 'ya llamé', 'cuándo voy a estar mejor'], 'answer'],
])('a clear question plays nothing down once help was called: %#', async (simulator, turns, outcome) => {
  expect((await hear(simulator, turns)).at(-1)?.outcome).toBe(outcome);
});
