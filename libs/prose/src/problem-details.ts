import ts from 'typescript';
import { textsOf, unwrapped, type Bindings } from './strings.js';
import { declarationOf, functionName, isFunction, readProgram, type FunctionNode, type Program } from './syntax.js';

/** One message of one code, with the place where it is written. */
export interface ProblemDetail {
  /** the kind of error (`conflict`), or `field` for an entry of `errors` */
  readonly kind: string;
  readonly code: string;
  /** parts that are known only when it is made stand in braces: `The step is {status}.` */
  readonly message: string;
  readonly file: string;
  readonly line: number;
}

const DEEPEST = 4;
const CODE = /^[A-Z][A-Z0-9_]+$/;

/** Every problem detail that the sources of services and libs can make. */
export function problemDetails(root: string): ProblemDetail[] {
  return problemDetailsOf(readProgram(root));
}

export function problemDetailsOf(program: Program): ProblemDetail[] {
  const found = new Map<string, ProblemDetail>();
  const add = (kind: string, code: string, message: string, at: ts.Node) => {
    if (!CODE.test(code) || /^\{[^}]*\}$/.test(message) || message === '') return;
    const file = at.getSourceFile();
    const line = file.getLineAndCharacterOfPosition(at.getStart()).line + 1;
    const key = `${kind} ${code} ${message}`;
    if (!found.has(key)) found.set(key, { kind, code, message, file: file.fileName, line });
  };
  for (const made of program.calls.get('DomainError') ?? []) {
    const [kind, code, message] = made.arguments ?? [];
    if (ts.isNewExpression(made) && kind && code && message) {
      follow({ kind, code, message }, made, new Map(), program, add, 0);
    }
  }
  for (const file of program.files) visitEntries(file, program, add);
  return [...found.values()];
}

interface Made {
  readonly kind: ts.Expression;
  readonly code: ts.Expression;
  readonly message: ts.Expression;
}

type Add = (kind: string, code: string, message: string, at: ts.Node) => void;

/**
 * Reads one construction of an error. Where its code or its whole message is a parameter of the function around it, the
 * calls of that function are followed, so that code and message stay together.
 */
function follow(made: Made, at: ts.Node, bindings: Bindings, program: Program, add: Add, depth: number): void {
  const around = openFunction(made, bindings, program);
  const name = around && functionName(around);
  const calls = name && depth < DEEPEST ? callsOf(name, around, program) : [];
  if (around && calls.length > 0) {
    for (const call of calls) {
      const inner = new Map(bindings);
      around.parameters.forEach((parameter, index) => {
        const argument = call.arguments?.[index] ?? parameter.initializer;
        if (argument) inner.set(parameter, { expression: argument, bindings: new Map() });
      });
      follow(made, call, inner, program, add, depth + 1);
    }
    return;
  }
  for (const kind of textsOf(made.kind, program, bindings)) {
    for (const [code, message] of pairs(made, program, bindings)) add(kind, code, message, at);
  }
}

/** Codes and messages, taken side by side where both hang on the same choice. */
function pairs(made: Made, program: Program, bindings: Bindings): [code: string, message: string][] {
  const codes = textsOf(made.code, program, bindings);
  const messages = textsOf(made.message, program, bindings);
  if (codes.length > 1 && codes.length === messages.length) {
    return codes.map((code, index) => [code, messages[index]!]);
  }
  return codes.flatMap((code) => messages.map((message): [string, string] => [code, message]));
}

/** The function whose parameter is the code or the whole message, where no call was followed yet. */
function openFunction(made: Made, bindings: Bindings, program: Program): FunctionNode | undefined {
  for (const part of [made.code, made.message, made.kind]) {
    let expression = unwrapped(part);
    for (let step = 0; step < DEEPEST && ts.isIdentifier(expression); step += 1) {
      const declaration = declarationOf(expression.text, expression, program);
      if (!declaration) break;
      const bound: { expression: ts.Expression } | undefined = bindings.get(declaration);
      if (bound) expression = unwrapped(bound.expression);
      else if (ts.isParameter(declaration) && isFunction(declaration.parent)) {
        if (ts.isIdentifier(declaration.name)) return declaration.parent;
        break;
      } else if (
        ts.isVariableDeclaration(declaration) &&
        declaration.initializer &&
        ts.isIdentifier(declaration.name)
      ) {
        expression = unwrapped(declaration.initializer);
      } else break;
    }
  }
  return undefined;
}

/** Calls of a function: in its own file, or where its name is imported. */
function callsOf(name: string, declared: FunctionNode, program: Program) {
  const home = declared.getSourceFile();
  return (program.calls.get(name) ?? []).filter((call) => {
    const file = call.getSourceFile();
    return file === home || importsName(file, name);
  });
}

function importsName(file: ts.SourceFile, name: string): boolean {
  return file.statements.some(
    (statement) =>
      ts.isImportDeclaration(statement) &&
      statement.importClause?.namedBindings &&
      ts.isNamedImports(statement.importClause.namedBindings) &&
      statement.importClause.namedBindings.elements.some((element) => element.name.text === name),
  );
}

/** Tables of codes: `CODE: { kind, meaning }` of the door or of a whole import, and `CODE: [severity, message]` of its rows. */
function visitListed(node: ts.PropertyAssignment, program: Program, add: Add): void {
  const code = node.name.getText();
  const row = unwrapped(node.initializer);
  const texts = (expression: ts.Expression) => textsOf(expression, program, new Map());
  if (ts.isArrayLiteralExpression(row) && row.elements.length === 2) {
    const [, message] = row.elements;
    for (const text of texts(message!)) if (/ /.test(text)) add('field', code, text, node);
  }
  if (!ts.isObjectLiteralExpression(row)) return;
  const [kind, meaning] = ['kind', 'meaning'].map((name) =>
    row.properties.find((p): p is ts.PropertyAssignment => ts.isPropertyAssignment(p) && p.name.getText() === name),
  );
  if (!kind || !meaning) return;
  for (const one of texts(kind.initializer)) for (const text of texts(meaning.initializer)) add(one, code, text, node);
}

/** Entries of `errors`: object literals with a field, a code and a message. */
function visitEntries(node: ts.Node, program: Program, add: Add): void {
  if (ts.isObjectLiteralExpression(node)) {
    const value = (key: string) => {
      const property = node.properties.find((p) => p.name && ts.isIdentifier(p.name) && p.name.text === key);
      if (property && ts.isPropertyAssignment(property)) return property.initializer;
      return property && ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
    };
    const [field, code, message] = ['field', 'code', 'message'].map(value);
    if (field && code && message) {
      const kind = ts.factory.createStringLiteral('field');
      follow({ kind, code, message }, node, new Map(), program, add, 0);
    }
  }
  if (ts.isPropertyAssignment(node) && CODE.test(node.name.getText())) visitListed(node, program, add);
  ts.forEachChild(node, (child) => visitEntries(child, program, add));
}
