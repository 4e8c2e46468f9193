import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { type ThrownError, ThrownErrors } from './thrown-errors.js';

const ROUTES = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete']);

/** The errors that each operation's own code throws, by the operation's id. */
export type OperationErrors = ReadonlyMap<string, readonly ThrownError[]>;

/**
 * Reads what every operation throws, for each folder of services and for `libs`, whose controllers all services have.
 * The program is compiled with its types, which takes some seconds.
 *
 * @param leftOut a function whose errors are declared elsewhere
 */
export function operationErrors(root: string, leftOut: string): ReadonlyMap<string, OperationErrors> {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const rootNames = ['services', 'libs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\/src\/.*\.(controller|layer)\.ts$/.test(path))
      .map((path) => join(root, folder, path)),
  );
  // Without the types of browsers, which are most of the text that would be read.
  const needed = { ...options, noEmit: true, lib: ['lib.es2023.d.ts'], types: ['node'] };
  return operationErrorsOf(ts.createProgram({ rootNames, options: needed }), root, leftOut);
}

export function operationErrorsOf(
  program: ts.Program,
  root: string,
  leftOut: string,
): ReadonlyMap<string, OperationErrors> {
  const isOurs = ({ fileName }: ts.SourceFile) =>
    fileName.startsWith(root) && !/node_modules|\.generated\.ts$/.test(fileName);
  const errors = new ThrownErrors(program, program.getTypeChecker(), isOurs, leftOut);
  const found = new Map<string, Map<string, ThrownError[]>>();
  for (const file of program.getSourceFiles().filter(isOurs)) {
    const [, service] = /services\/([^/]+)\//.exec(file.fileName) ?? [];
    const visit = (node: ts.Node): void => {
      if (ts.isClassDeclaration(node) && node.name && namesDecorator(node, ['Controller'])) {
        const of = found.get(service ?? 'libs') ?? new Map<string, ThrownError[]>();
        found.set(service ?? 'libs', of);
        for (const member of node.members) {
          if (!ts.isMethodDeclaration(member) || !namesDecorator(member, ROUTES)) continue;
          of.set(`${node.name.text.replace(/Controller$/, '')}_${member.name.getText()}`, errors.of(member));
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

function namesDecorator(node: ts.HasDecorators, names: Iterable<string>): boolean {
  const wanted = new Set(names);
  return (ts.getDecorators(node) ?? []).some(
    ({ expression }) => ts.isCallExpression(expression) && wanted.has(expression.expression.getText()),
  );
}
