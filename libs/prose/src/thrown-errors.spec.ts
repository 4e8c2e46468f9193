import ts from 'typescript';
import { operationErrorsOf } from './operation-errors.js';

const KERNEL = `
export class DomainError extends Error { constructor(kind: string, readonly code: string, message: string) { super(message); } }
export function conflict(code: string, message: string): DomainError { return new DomainError('conflict', code, message); }
export function doorError(code: string): DomainError { return new DomainError('invalid', code, ''); }
export const Controller = (path: string) => (target: unknown) => {};
export const Get = () => (...target: unknown[]) => {};
export const Checked = (code: string) => (...target: unknown[]) => { throw conflict(code, ''); };
`;
const IMPORT = `import { Checked, Controller, DomainError, Get, conflict, doorError } from '../../../libs/kernel.js';\n`;

const libraries = new Map<string, ts.SourceFile | undefined>();
const library = (name: string, read: () => ts.SourceFile | undefined) => {
  if (!libraries.has(name)) libraries.set(name, read());
  return libraries.get(name);
};

/** The codes of the operation \`read\` of a controller with this body, and with this text before it. */
function codesOf(body: string, before = '', parameter = ''): string[] {
  const path = '/r/services/a/src/a.controller.ts';
  const controller = `@Controller('a') export class AController { @Get() read(${parameter}) { ${body} } }`;
  const texts = new Map([
    ['/r/libs/kernel.ts', KERNEL],
    [path, `${IMPORT}${before}\n${controller}`],
  ]);
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.directoryExists = () => true;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.getSourceFile = (name, languageVersion) =>
    texts.has(name)
      ? ts.createSourceFile(name, texts.get(name)!, languageVersion, true)
      : library(name, () => getSourceFile(name, languageVersion));
  const program = ts.createProgram({ rootNames: [path], options, host });
  const found = operationErrorsOf(program, '/r/', 'doorError').get('a')!.get('A_read')!;
  return found.map(({ kind, code }) => `${kind} ${code}`);
}

describe('the errors that an operation throws', () => {
  it('are found through functions, constants, classes and interfaces', () => {
    const before = `
      interface Rule { check(day: string): void; }
      const RULES: Record<string, Rule> = { late: { check() { throw conflict('LATE', ''); } } };
      class Deep { run(of: Rule) { of.check('x'); helper(); } }
      const helper = () => { throw conflict('HELPED', ''); };`;
    expect(codesOf('new Deep().run(RULES.late!);', before)).toEqual(['conflict HELPED', 'conflict LATE']);
  });

  it('are those that a callback throws, and not those of work that is only started', () => {
    const before = `const within = async (work: () => void) => work(); const later = async () => { throw conflict('LATER', ''); };`;
    expect(codesOf(`void later(); return within(() => { throw conflict('WITHIN', ''); });`, before)).toEqual([
      'conflict WITHIN',
    ]);
  });

  it('have the code that each call gives, whether a literal, a choice or a default', () => {
    const before = `
      const deny = (code: string) => conflict(code, '');
      function require(ok: boolean, code = 'BY_DEFAULT') { if (!ok) throw deny(code); }`;
    const body = `require(false); require(true, 'GIVEN'); require(true, Math.random() > 1 ? 'ONE' : 'OTHER');`;
    expect(codesOf(body, before)).toEqual(['conflict BY_DEFAULT', 'conflict GIVEN', 'conflict ONE', 'conflict OTHER']);
  });

  it('count only where they are thrown: asking what is possible throws nothing', () => {
    const before = `const whyNot = (n: number) => (n > 1 ? conflict('TOO_MANY', '') : undefined);`;
    expect(codesOf('return [1, 2].filter((n) => !whyNot(n));', before)).toEqual([]);
    expect(codesOf('const problem = whyNot(2); if (problem) throw problem;', before)).toEqual(['conflict TOO_MANY']);
  });

  it('include those of decorators, and not those of the door', () => {
    expect(codesOf(`throw doorError('AT_THE_DOOR');`, '', `@Checked('HEADER') header: string`)).toEqual([
      'conflict HEADER',
    ]);
  });

  it('must have codes that the source shows', () => {
    expect(() => codesOf(`throw conflict(String(Math.random()), '');`)).toThrow('cannot be read from the source');
  });
});
