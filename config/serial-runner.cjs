const { createRequire } = require('node:module');

// jest-runner comes with jest and is not ours to list: found from the package that depends on it.
const fromCore = createRequire(createRequire(require.resolve('jest')).resolve('@jest/core'));
const { default: TestRunner } = fromCore('jest-runner');

/** One test file after another: a simulator or a browser each wants the whole machine. */
module.exports = class SerialRunner extends TestRunner {
  get isSerial() {
    return true;
  }
};
