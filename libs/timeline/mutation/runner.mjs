import { expect } from 'expect';

/**
 * As much of Jest as the timeline's specs use, without its start: a mutant needs freshly loaded modules, and Jest takes
 * longer to load them than the specs to run. The first failure ends the program with 1.
 */
const tests = [];
const before = [];
const each = (declare) => (rows) => (name, test) => {
  for (const row of rows) declare(name, () => test(...(Array.isArray(row) ? row : [row])));
};
const it = (_name, test) => tests.push(test);
const describe = (_name, body) => body();

Object.assign(globalThis, {
  expect,
  it: Object.assign(it, { each: each(it) }),
  test: Object.assign(it, { each: each(it) }),
  describe: Object.assign(describe, { each: each(describe) }),
  beforeAll: (hook) => before.push(hook),
  afterAll: () => undefined,
});

/** What a mutant says that no test could judge, because the rules did not load. */
const NOT_LOADED = 'not loaded: ';

export async function run(load) {
  try {
    load();
  } catch (error) {
    fail(`${NOT_LOADED}${error.message}`);
  }
  try {
    for (const hook of before) await hook();
    for (const test of tests) await test();
    console.log(`${tests.length} passed`);
  } catch (error) {
    fail(error.message);
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
