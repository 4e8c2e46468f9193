import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export type FunctionNode = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration;

export interface Program {
  readonly files: readonly ts.SourceFile[];
  /** calls and constructions by the name that is called */
  readonly calls: ReadonlyMap<string, readonly (ts.CallExpression | ts.NewExpression)[]>;
  /** top-level constants and functions by name */
  readonly named: ReadonlyMap<string, readonly ts.Node[]>;
}

/** Parses the sources of services and libs, without tests and without resolving types: a second for all. */
export function readProgram(root: string): Program {
  const files = ['services', 'libs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !/\.spec\.ts$|\.d\.ts$|\/test\/|^prose\/|^testing\//.test(path))
      .sort()
      .map((path) => parse(`${folder}/${path}`, readFileSync(join(root, folder, path), 'utf8'))),
  );
  return programOf(files);
}

export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
}

export function programOf(files: readonly ts.SourceFile[]): Program {
  const calls = new Map<string, (ts.CallExpression | ts.NewExpression)[]>();
  const named = new Map<string, ts.Node[]>();
  const add = <T>(map: Map<string, T[]>, key: string, value: T) => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const name = calledName(node);
      if (name) add(calls, name, node);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    visit(file);
    for (const statement of file.statements) {
      if (ts.isFunctionDeclaration(statement) && statement.name) add(named, statement.name.text, statement);
      if (ts.isVariableStatement(statement)) {
        for (const declaration of statement.declarationList.declarations) {
          if (ts.isIdentifier(declaration.name)) add(named, declaration.name.text, declaration);
        }
      }
    }
  }
  return { files, calls, named };
}

export function calledName(node: ts.CallExpression | ts.NewExpression): string | undefined {
  if (ts.isIdentifier(node.expression)) return node.expression.text;
  if (ts.isPropertyAccessExpression(node.expression)) return node.expression.name.text;
  return undefined;
}

export function isFunction(node: ts.Node): node is FunctionNode {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    ts.isMethodDeclaration(node)
  );
}

/** The name by which a function is called: its own, or that of the constant that holds it. */
export function functionName(node: FunctionNode): string | undefined {
  if (node.name && ts.isIdentifier(node.name)) return node.name.text;
  if (ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name)) return node.parent.name.text;
  return undefined;
}

/** What declares a name, seen from a node: outwards through the scopes of its file, then any top-level name. */
export function declarationOf(name: string, from: ts.Node, program: Program): ts.Node | undefined {
  for (let node = from.parent; node; node = node.parent) {
    if (isFunction(node)) {
      const parameter = node.parameters.find((p) => bindsName(p.name, name));
      if (parameter) return parameter;
    }
    if (ts.isBlock(node) || ts.isSourceFile(node) || ts.isCaseClause(node)) {
      for (const statement of node.statements) {
        if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
        if (!ts.isVariableStatement(statement)) continue;
        const found = statement.declarationList.declarations.find((d) => bindsName(d.name, name));
        if (found) return found;
      }
    }
    if (ts.isForOfStatement(node) && ts.isVariableDeclarationList(node.initializer)) {
      const found = node.initializer.declarations.find((d) => bindsName(d.name, name));
      if (found) return found;
    }
  }
  const elsewhere = program.named.get(name) ?? [];
  return elsewhere.length === 1 ? elsewhere[0] : undefined;
}

function bindsName(binding: ts.BindingName, name: string): boolean {
  if (ts.isIdentifier(binding)) return binding.text === name;
  return binding.elements.some((element) => ts.isBindingElement(element) && bindsName(element.name, name));
}
