// Says one thing after the other to a freshly opened skill and gives back every reply.
import type { Simulator } from '../../tools/simulator/openSimulator';
import type { TurnResult } from '../../tools/simulator/turnResult';

export async function hear(simulator: Simulator, turns: readonly string[]): Promise<TurnResult[]> {
  const listener = simulator.createListener();
  await listener.launch();
  const heard: TurnResult[] = [];
  for (const turn of turns) heard.push(await listener.say(turn));
  return heard;
}
