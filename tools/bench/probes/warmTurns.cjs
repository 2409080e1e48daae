// One process that holds every case's conversation in turn, round after round, so that whatever else the machine does
// falls on all of them alike: `node warmTurns.cjs <plan file>`. Answers times in milliseconds, [case][round][turn].
const { readFileSync, writeFileSync } = require('node:fs');

const { cases, rounds, warmUp, answerFile } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

const hold = async (handler, envelopes) => {
  const times = [];
  let attributes = {};
  for (const envelope of envelopes) {
    const event = structuredClone(envelope);
    event.session.attributes = attributes;
    const begun = performance.now();
    const answer = await handler(event, {});
    times.push(performance.now() - begun);
    attributes = structuredClone(answer?.sessionAttributes ?? {});
  }
  return times;
};

const main = async () => {
  const handlers = cases.map(({ bundle }) => require(bundle).handler);
  const times = cases.map(() => []);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (let turn = 0; turn < cases.length; turn += 1) {
      // Another one goes first each round.
      const at = (turn + round) % cases.length;
      const held = await hold(handlers[at], cases[at].envelopes);
      if (round >= warmUp) times[at].push(held);
    }
  }
  writeFileSync(answerFile, JSON.stringify(times));
};

void main();
