import ts from 'typescript';
import { calledName, declarationOf, isFunction, type Program } from './syntax.js';

/** What a parameter stands for at the call that is followed. */
export type Bindings = ReadonlyMap<ts.Node, { readonly expression: ts.Expression; readonly bindings: Bindings }>;

const DEEPEST = 6;
const MOST = 24;

/**
 * Every text that an expression can become, as far as the source shows it. A part that only running the program can
 * give stands as a placeholder in braces: `The step is {status}.`
 */
export function textsOf(expression: ts.Expression, program: Program, bindings: Bindings, depth = 0): string[] {
  const again = (next: ts.Expression, with_ = bindings) => textsOf(next, program, with_, depth + 1);
  const node = unwrapped(expression);
  if (depth > DEEPEST) return [placeholder(node)];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isNumericLiteral(node)) return [node.text];
  if (node.kind === ts.SyntaxKind.NullKeyword) return [];
  if (ts.isConditionalExpression(node)) return unique([...again(node.whenTrue), ...again(node.whenFalse)]);
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.PlusToken) return product([again(node.left), again(node.right)]);
    if (kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken) {
      return unique([...again(node.left), ...again(node.right)]);
    }
  }
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.flatMap((span) => [inside(span.expression, again), [span.literal.text]]);
    return product([[node.head.text], ...parts]);
  }
  if (ts.isIdentifier(node)) {
    const equal = comparedWith(node);
    if (equal) return again(equal);
    const declaration = declarationOf(node.text, node, program);
    const bound = declaration && bindings.get(declaration);
    if (bound) return again(bound.expression, new Map([...bindings, ...bound.bindings]));
    if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer) {
      if (ts.isIdentifier(declaration.name) && isConstant(declaration)) return again(declaration.initializer);
    }
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    const found = returned(node, program, bindings, depth);
    if (found.length > 0) return found;
  }
  return [placeholder(node)];
}

/** Of a part within a sentence: its texts where they are few and short, else a placeholder. */
function inside(expression: ts.Expression, again: (next: ts.Expression) => string[]): string[] {
  const texts = again(expression);
  const few = texts.length > 0 && texts.length <= 3 && texts.every((text) => !text.includes('{'));
  return few ? texts : [placeholder(unwrapped(expression))];
}

/** The texts that a function of the same program returns. */
function returned(call: ts.CallExpression, program: Program, bindings: Bindings, depth: number): string[] {
  const declaration = declarationOf(calledName(call)!, call, program);
  const held =
    declaration && ts.isVariableDeclaration(declaration) && declaration.initializer
      ? unwrapped(declaration.initializer)
      : declaration;
  if (!held || !isFunction(held) || !held.body) return [];
  const inner = new Map(bindings);
  held.parameters.forEach((parameter, index) => {
    const argument = call.arguments[index];
    if (argument) inner.set(parameter, { expression: argument, bindings });
  });
  const expressions: ts.Expression[] = [];
  if (ts.isBlock(held.body)) {
    const visit = (node: ts.Node): void => {
      if (isFunction(node)) return;
      if (ts.isReturnStatement(node) && node.expression) expressions.push(node.expression);
      ts.forEachChild(node, visit);
    };
    ts.forEachChild(held.body, visit);
  } else expressions.push(held.body);
  return unique(
    expressions
      .flatMap((expression) => textsOf(expression, program, inner, depth + 1))
      .filter((text) => text !== '' && !/^\{[^}]*\}$/.test(text)),
  );
}

/** Within `if (reason === NOT_KNOWN)` the reason is that constant. */
function comparedWith(node: ts.Identifier): ts.Expression | undefined {
  for (let child: ts.Node = node, at: ts.Node = node.parent; at; child = at, at = at.parent) {
    if (isFunction(at)) return undefined;
    if (!ts.isIfStatement(at) || child !== at.thenStatement || !ts.isBinaryExpression(at.expression)) continue;
    const { left, right, operatorToken } = at.expression;
    const equals = operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken;
    if (equals && ts.isIdentifier(left) && left.text === node.text && ts.isIdentifier(right)) return right;
  }
  return undefined;
}

function isConstant(declaration: ts.VariableDeclaration): boolean {
  return (
    ts.isVariableDeclarationList(declaration.parent) &&
    (declaration.parent.flags & ts.NodeFlags.Const) !== 0 &&
    !ts.isForOfStatement(declaration.parent.parent)
  );
}

export function unwrapped(node: ts.Expression): ts.Expression {
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isSatisfiesExpression(node)
  ) {
    return unwrapped(node.expression);
  }
  return node;
}

/** `{status}` for `step.status`, `{offers}` for `offers.join(', ')`. */
function placeholder(node: ts.Expression): string {
  return `{${nameOf(node) ?? 'value'}}`;
}

function nameOf(node: ts.Expression): string | undefined {
  const bare = unwrapped(node);
  if (ts.isIdentifier(bare)) return words(bare.text);
  if (ts.isPropertyAccessExpression(bare)) return words(bare.name.text);
  if (ts.isElementAccessExpression(bare)) return nameOf(bare.expression);
  if (ts.isPrefixUnaryExpression(bare)) return nameOf(bare.operand);
  if (ts.isBinaryExpression(bare)) return nameOf(bare.left);
  if (ts.isConditionalExpression(bare)) return nameOf(bare.condition);
  if (ts.isAwaitExpression(bare)) return nameOf(bare.expression);
  if (ts.isCallExpression(bare)) {
    if (
      ts.isPropertyAccessExpression(bare.expression) &&
      /^(join|map|filter|slice|at|replaceAll|replace|toString|toLowerCase|trim|sort)$/.test(bare.expression.name.text)
    ) {
      return nameOf(bare.expression.expression);
    }
    const argument = bare.arguments[0];
    return (argument && nameOf(argument)) ?? nameOf(bare.expression);
  }
  return undefined;
}

function words(name: string): string {
  return name
    .replace(/_/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

function product(parts: readonly (readonly string[])[]): string[] {
  let texts = [''];
  for (const part of parts) {
    const next = part.length === 0 ? [''] : part;
    texts = texts.flatMap((text) => next.map((more) => text + more));
    if (texts.length > MOST) texts = texts.slice(0, MOST);
  }
  return unique(texts);
}

export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
