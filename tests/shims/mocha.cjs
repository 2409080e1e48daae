// ask-sdk-test imports mocha's `it`; under jest the global one does the same job.
module.exports = {
  it: (name, run) => globalThis.it(name, run),
  describe: (...parts) => globalThis.describe(...parts),
};
