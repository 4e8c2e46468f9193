import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Script } from 'node:vm';
import { expect } from 'expect';

/** Stryker's number for it. */
const SUCCESS = 0;

/**
 * Runs the bundled specs against one mutant after another in the same process. A rule is computed when its module
 * loads, so each run loads the whole bundle again. V8 compiles it only once. The first failure ends a run.
 */
class BundleRunner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // Nobody reads where a mutant failed, and every check would note it.
    Error.stackTraceLimit = 0;
    const file = resolve('mutation.cjs');
    this.require = createRequire(file);
    const wrapped = `(function (require) {${readFileSync(file, 'utf8')}\n})`;
    this.load = new Script(wrapped, { filename: file }).runInThisContext();
    /** how many mutants each test has killed: neighbours are often killed by the same test, so it runs first */
    this.kills = new Map();
  }

  async dryRun() {
    const start = performance.now();
    const { failure, loaded, count } = await this.run(undefined);
    const timeSpentMs = performance.now() - start;
    if (failure !== null || !loaded) return { status: 'error', errorMessage: failure };
    const name = `${count} tests`;
    return { status: 'complete', tests: [{ id: name, name, timeSpentMs, status: SUCCESS }] };
  }

  async mutantRun({ activeMutant }) {
    const { failure, loaded, count } = await this.run(activeMutant.id);
    // No test could judge it, because the rules did not load.
    if (!loaded) return { status: 'error', errorMessage: failure };
    if (failure === null) return { status: 'survived', nrOfTests: count };
    return { status: 'killed', killedBy: [`${count} tests`], failureMessage: failure, nrOfTests: count };
  }

  async run(mutant) {
    const tests = [];
    (globalThis.__stryker__ ??= {}).activeMutant = mutant;
    declareGlobals(tests);
    try {
      this.load(this.require);
    } catch (error) {
      return { loaded: false, failure: messageOf(error), count: 0 };
    }
    const count = tests.length;
    const order = tests
      .map((test, i) => ({ test, i, kills: this.kills.get(i) ?? 0 }))
      .sort((a, b) => b.kills - a.kills);
    for (const { test, i } of order) {
      try {
        await test();
      } catch (error) {
        this.kills.set(i, (this.kills.get(i) ?? 0) + 1);
        return { loaded: true, failure: messageOf(error), count };
      }
    }
    return { loaded: true, failure: null, count };
  }
}

const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** As much of Jest as these specs use, without its start. */
function declareGlobals(tests) {
  const each = (declare) => (rows) => (name, test) => {
    for (const row of rows) declare(name, () => test(...(Array.isArray(row) ? row : [row])));
  };
  const it = Object.assign((_name, test) => void tests.push(test), { each: (rows) => each(it)(rows) });
  const describe = Object.assign((_name, body) => body(), { each: (rows) => each(describe)(rows) });
  Object.assign(globalThis, { expect, it, test: it, describe });
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'bundle', injectableClass: BundleRunner }];
