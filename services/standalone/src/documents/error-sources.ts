import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ERROR_STATUSES } from '#libs/kernel';

/** One message of a code in the sources. `status` is null for the code of a field or of a finding. */
export interface ErrorMessage {
  readonly code: string;
  readonly status: number | null;
  readonly message: string;
}

const BAD_REQUEST = 400;
const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** Functions whose first argument is a code and whose second is its message, with the status that they give. */
const STATUS_OF_CALL: Readonly<Record<string, number>> = { conflict: 409, unprocessable: 422, refuse: 401 };

/** All codes with their messages, from the sources of services and libs. */
export function errorMessages(root: string): ErrorMessage[] {
  return sources(root).flatMap(([path, text]) =>
    messagesIn(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)),
  );
}

function sources(root: string): [path: string, text: string][] {
  return ['services', 'libs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(
        (path) => /(^|\/)src\/.*\.ts$/.test(path) && !/\.spec\.ts$|\.generated\.ts$|\/documents\/|\/bench\//.test(path),
      )
      .sort()
      .map((path): [string, string] => [path, readFileSync(join(root, folder, path), 'utf8')]),
  );
}

function messagesIn(file: ts.SourceFile): ErrorMessage[] {
  const found: ErrorMessage[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...messagesOf(node));
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

function messagesOf(node: ts.Node): ErrorMessage[] {
  if (ts.isNewExpression(node) && node.expression.getText() === 'DomainError') {
    const [kind, code, message] = node.arguments ?? [];
    const status = kind && ts.isStringLiteral(kind) ? ERROR_STATUSES[kind.text as keyof typeof ERROR_STATUSES] : null;
    return pairs(code, message, status ?? null);
  }
  if (ts.isCallExpression(node)) {
    const status = STATUS_OF_CALL[node.expression.getText()];
    if (status !== undefined) return pairs(node.arguments[0], node.arguments[1], status);
    // A feature's own helper for the errors of fields: (field, code, message).
    const at = node.arguments.findIndex((argument) => ts.isStringLiteral(argument) && CODE.test(argument.text));
    const message = node.arguments[at + 1];
    return at > 0 && message && !ts.isIdentifier(message) ? pairs(node.arguments[at], message, null) : [];
  }
  if (ts.isObjectLiteralExpression(node)) {
    const value = (name: string) =>
      node.properties.find((p): p is ts.PropertyAssignment => ts.isPropertyAssignment(p) && p.name.getText() === name)
        ?.initializer;
    return pairs(value('code'), value('message'), null);
  }
  return ts.isPropertyAssignment(node) && CODE.test(node.name.getText())
    ? listed(node.name.getText(), node.initializer)
    : [];
}

/**
 * Tables of codes: `CODE: { kind, meaning }` of a whole import, `CODE: [severity, message]` of its rows, and
 * `FST_…: [code, message]` of errors that Fastify raises.
 */
function listed(code: string, row: ts.Expression): ErrorMessage[] {
  if (ts.isArrayLiteralExpression(row)) {
    const [first, message] = row.elements;
    return code.startsWith('FST_') ? pairs(first, message, BAD_REQUEST) : pairs(code, message, null);
  }
  if (!ts.isObjectLiteralExpression(row)) return [];
  const [kind, meaning] = ['kind', 'meaning'].map(
    (name) => row.properties.find((p) => p.name?.getText() === name) as ts.PropertyAssignment | undefined,
  );
  if (!kind || !meaning || !ts.isStringLiteral(kind.initializer)) return [];
  return pairs(code, meaning.initializer, ERROR_STATUSES[kind.initializer.text as keyof typeof ERROR_STATUSES]);
}

function pairs(
  code: ts.Expression | string | undefined,
  message: ts.Expression | undefined,
  status: number | null,
): ErrorMessage[] {
  if (code === undefined || message === undefined) return [];
  const codes = typeof code === 'string' ? [code] : texts(code);
  const messages = texts(message);
  return codes
    .filter((one) => CODE.test(one))
    .flatMap((one) => messages.map((text) => ({ code: one, status, message: text })))
    .filter(({ message: text }) => status !== null || / /.test(text));
}

const PLACE = '…';

/** Every text that an expression can give; `…` stands for values that are only known when it runs. */
function texts(node: ts.Expression): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return texts(node.expression);
  if (ts.isConditionalExpression(node)) return [...texts(node.whenTrue), ...texts(node.whenFalse)];
  if (ts.isTemplateExpression(node)) {
    return [node.head.text + node.templateSpans.map(({ literal }) => PLACE + literal.text).join('')];
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return texts(node.left).flatMap((left) => texts(node.right).map((right) => left + right));
  }
  if (ts.isIdentifier(node)) return textsOfConstant(node);
  return [PLACE];
}

function textsOfConstant(name: ts.Identifier): string[] {
  for (let scope: ts.Node = name; scope; scope = scope.parent) {
    let initializer: ts.Expression | undefined;
    scope.forEachChild((child) => {
      if (!ts.isVariableStatement(child)) return;
      const declared = child.declarationList.declarations.find((one) => one.name.getText() === name.text);
      initializer ??= declared?.initializer;
    });
    if (initializer) return texts(initializer);
  }
  return [PLACE];
}
