// A fresh process that loads a handler, answers one envelope and ends: `node firstReply.cjs <bundle> <envelope file>`.
// Plain JavaScript on node's own modules, so that nothing but the bundle is loaded. Standard output is the handler's log.
const { readFileSync, writeSync } = require('node:fs');

const [, , bundle, envelope] = process.argv;
const { handler } = require(bundle);

void handler(JSON.parse(readFileSync(envelope, 'utf8')), {}).then(() => {
  writeSync(3, JSON.stringify({ rss: process.memoryUsage.rss(), cpu: process.cpuUsage() }));
  process.exit(0);
});
