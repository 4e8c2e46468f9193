import { problemDetailsOf } from './problem-details.js';
import { parse, programOf } from './syntax.js';

const found = (...sources: string[]) =>
  problemDetailsOf(programOf(sources.map((text, index) => parse(`services/a/${index}.ts`, text)))).map(
    ({ kind, code, message }) => `${kind} ${code} ${message}`,
  );

const KERNEL = `
export function conflict(code: string, message: string) { return new DomainError('conflict', code, message); }
`;

describe('the messages of every code', () => {
  it('follows the functions that make an error', () => {
    expect(
      found(KERNEL, `import { conflict } from 'kernel';\nthrow conflict('GONE_HOME', 'Nobody is there.');`),
    ).toEqual(['conflict GONE_HOME Nobody is there.']);
  });

  it('names the value in the place of what only running the program can give', () => {
    const step = "function f(step: Step) { throw conflict('STEP_NOT_OPEN', `The step is ${step.status}.`); }";
    expect(found(KERNEL, `import { conflict } from 'kernel';\n${step}`)).toEqual([
      'conflict STEP_NOT_OPEN The step is {status}.',
    ]);
  });

  it('lists both sides of a choice, and what a function returns', () => {
    const source = `import { conflict } from 'kernel';
      const why = (late: boolean) => (late ? 'It is late.' : 'It is early.');
      function f(late: boolean) { throw conflict('WRONG_TIME', why(late)); }`;
    expect(found(KERNEL, source)).toEqual(['conflict WRONG_TIME It is late.', 'conflict WRONG_TIME It is early.']);
  });

  it('keeps code and message together where a helper takes both', () => {
    const source = `import { conflict } from 'kernel';
      function deny(code: string, what: string) { throw conflict(code, what); }
      deny('ONE', 'First.'); deny('TWO', 'Second.');`;
    expect(found(KERNEL, source)).toEqual(['conflict ONE First.', 'conflict TWO Second.']);
  });

  it('lists the entries of errors', () => {
    expect(found(`const errors = [{ field: 'dueOn', code: 'IN_PAST', message: 'must be today or later' }];`)).toEqual([
      'field IN_PAST must be today or later',
    ]);
  });
});
