// Whatever is said, in whatever order, in whatever locale, after whatever time: what must hold for every reply holds.
import * as fc from 'fast-check';
import { inNewSession } from '../../tools/explore/inputs';
import { conversation, type Held, hold, inputOf, sayFrom, send } from './randomConversation';

/** The same conversations in every run; a failure names its own script. */
const SETTINGS = { seed: 20_260_105, numRuns: 60 } as const;

const outcomeOf = ({ last }: Held): string => last?.report.conversed?.move.outcome ?? 'error';

it('breaks no rule', async () => {
  await fc.assert(
    fc.asyncProperty(conversation, async (turns) => {
      const { faults, script } = await hold(turns);
      expect({ faults, script: faults.length > 0 ? script : [] }).toEqual({ faults: [], script: [] });
    }),
    { ...SETTINGS, numRuns: 150 },
  );
});

it('hears an emergency at any point', async () => {
  await fc.assert(
    fc.asyncProperty(conversation, fc.nat(), async (turns, pick) => {
      const held = await hold(turns);
      const after = await send(held, sayFrom(held, 'emergency', pick));
      expect({ outcome: outcomeOf(after), faults: after.faults, script: after.script.at(-1) }).toMatchObject({
        outcome: 'emergency',
        faults: [],
      });
    }),
    SETTINGS,
  );
});

it('hears a crisis at any point', async () => {
  await fc.assert(
    fc.asyncProperty(conversation, fc.nat(), async (turns, pick) => {
      const held = await hold(turns);
      const after = await send(held, sayFrom(held, 'crisis', pick));
      expect({ outcome: outcomeOf(after), script: after.script.at(-1) }).toMatchObject({ outcome: 'crisis' });
    }),
    SETTINGS,
  );
});

it('closes on stop at any point', async () => {
  await fc.assert(
    fc.asyncProperty(conversation, async (turns) => {
      const held = await hold(turns);
      const { last, standing } = await send(held, inputOf(held, 'stop'));
      expect(last?.response.shouldEndSession).toBe(true);
      expect(standing.attributes).toBeNull();
    }),
    SETTINGS,
  );
});

it('has forgotten everything once asked to and told yes', async () => {
  await fc.assert(
    fc.asyncProperty(conversation, async (turns) => {
      const held = await hold(turns);
      const asked = await send(held, inNewSession(inputOf(held, 'forget')));
      const { standing, last } = await send(asked, inputOf(asked, 'yes'));
      expect(last?.calls).toContain('forget');
      expect(standing.item).toBeNull();
      const { state, memory } = JSON.parse(standing.attributes ?? '{}');
      expect(memory).toEqual({ memory: null, revision: null });
      expect(state).toMatchObject({ place: null, questions: [], pace: 'normal', detail: 'standard', procedure: null });
    }),
    SETTINGS,
  );
});

it('gives the same replies to the same conversation', async () => {
  await fc.assert(
    fc.asyncProperty(conversation, async (turns) => {
      const [once, again] = [await hold(turns), await hold(turns)];
      expect(again.script).toEqual(once.script);
      expect(again.standing).toEqual(once.standing);
    }),
    SETTINGS,
  );
});
