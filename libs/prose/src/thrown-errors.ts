import ts from 'typescript';
import { ImplementationIndex } from './implementations.js';

/** An error that a function can throw. */
export interface ThrownError {
  /** the kind of error (`conflict`), which decides the status */
  readonly kind: string;
  readonly code: string;
}

/** A text that the source gives, or the parameter that brings it. */
type Text = string | ts.ParameterDeclaration;
interface Made {
  readonly kind: Text;
  readonly code: Text;
}

/** From a function to a function or constant that it names. */
interface Edge {
  readonly to: ts.Node;
  readonly call: ts.CallExpression | ts.NewExpression | undefined;
  /** its result is thrown */
  readonly thrown: boolean;
  /** its result may be an error */
  readonly gives: boolean;
}

class Summary {
  readonly thrown = new Map<string, Made>();
  readonly made = new Map<string, Made>();
  readonly edges: Edge[] = [];
  readonly users = new Set<Summary>();
}

const isFunctionOrClass = (node: ts.Node): node is ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration =>
  ts.isFunctionLike(node) || ts.isClassLike(node);

/**
 * Walks from a function to everything that it names, and gathers the errors that are thrown on the way. An error that is
 * only made, because `allowedActions` asks for it, does not count. The walk takes more than a run can reach: every
 * implementation of an interface, both branches of a condition.
 * @throws Error where a code cannot be read from the source: the code must be a literal, or a parameter of its function
 */
export class ThrownErrors {
  private readonly summaries = new Map<ts.Node, Summary>();
  /** those that may still grow */
  private readonly open = new Set<Summary>();
  private readonly implementations: ImplementationIndex;
  /** whether values of a type may be errors, or hold them */
  private readonly errorTypes = new Map<ts.Type, boolean>();

  constructor(
    program: ts.Program,
    private readonly checker: ts.TypeChecker,
    private readonly isOurs: (file: ts.SourceFile) => boolean,
    /** a function whose errors are declared elsewhere */
    private readonly leftOut?: string,
  ) {
    this.implementations = new ImplementationIndex(program.getSourceFiles().filter(isOurs), checker);
  }

  /** The errors of a function with its decorators, sorted by code. */
  of(root: ts.Node): ThrownError[] {
    const summary = this.summaryOf(root);
    this.settle();
    return [...summary.thrown.values()]
      .map(({ kind, code }) => ({ kind: this.known(kind, root), code: this.known(code, root) }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  private known(text: Text, root: ts.Node): string {
    if (typeof text === 'string') return text;
    throw this.unreadable(text, root);
  }

  private unreadable(node: ts.Node, from: ts.Node = node): Error {
    const place = (at: ts.Node) => {
      const file = at.getSourceFile();
      return `${file.fileName}:${file.getLineAndCharacterOfPosition(at.getStart()).line + 1}`;
    };
    return new Error(
      `${place(node)}: the code of this error cannot be read from the source, seen from ${place(from)}. Make it a literal.`,
    );
  }

  private summaryOf(node: ts.Node): Summary {
    const known = this.summaries.get(node);
    if (known) return known;
    const summary = new Summary();
    this.summaries.set(node, summary);
    this.open.add(summary);
    const thrown = this.thrownWithin(node);
    this.visit(node, node, thrown, false, summary);
    for (const edge of summary.edges) this.summaryOf(edge.to).users.add(summary);
    return summary;
  }

  /** Lets every summary take what its edges lead to, until none grows. */
  private settle(): void {
    for (const summary of this.open) {
      this.open.delete(summary);
      const before = summary.thrown.size + summary.made.size;
      for (const edge of summary.edges) this.take(summary, edge);
      if (summary.thrown.size + summary.made.size > before) for (const user of summary.users) this.open.add(user);
    }
  }

  private take(into: Summary, edge: Edge): void {
    const from = this.summaryOf(edge.to);
    for (const error of from.thrown.values()) this.add(into.thrown, error, edge);
    if (edge.thrown) for (const error of from.made.values()) this.add(into.thrown, error, edge);
    else if (edge.gives) for (const error of from.made.values()) this.add(into.made, error, edge);
  }

  private add(to: Map<string, Made>, error: Made, edge?: Edge): void {
    for (const kind of this.bound(error.kind, edge)) {
      for (const code of this.bound(error.code, edge)) {
        const key = [kind, code].map((text) =>
          typeof text === 'string' ? text : `${text.pos} ${text.getSourceFile().fileName}`,
        );
        to.set(key.join(' '), { kind, code });
      }
    }
  }

  /** The texts that a call gives to a parameter of the function that it calls. */
  private bound(text: Text, edge: Edge | undefined): Text[] {
    if (typeof text === 'string' || !edge || text.parent !== edge.to) return [text];
    const given = edge.call?.arguments?.[text.parent.parameters.indexOf(text)] ?? text.initializer;
    return given ? this.textsOf(given) : [text];
  }

  private textsOf(node: ts.Expression): Text[] {
    const type = this.checker.getTypeAtLocation(node);
    const parts = type.isUnion() ? type.types : [type];
    if (parts.every((part) => part.isStringLiteral())) return parts.map((part) => (part as ts.StringLiteralType).value);
    const symbol = ts.isIdentifier(node) ? this.checker.getSymbolAtLocation(node) : undefined;
    const declaration = symbol?.valueDeclaration;
    if (declaration && ts.isParameter(declaration)) return [declaration];
    throw this.unreadable(node);
  }

  /** The expressions within a function whose value is thrown, also by way of a variable. */
  private thrownWithin(root: ts.Node): Set<ts.Node> {
    const found = new Set<ts.Node>();
    const add = (expression: ts.Node): void => {
      if (found.has(expression)) return;
      found.add(expression);
      const names = (node: ts.Node): void => {
        if (ts.isIdentifier(node)) {
          const declaration = this.checker.getSymbolAtLocation(node)?.valueDeclaration;
          if (
            declaration &&
            ts.isVariableDeclaration(declaration) &&
            declaration.initializer &&
            !isTopLevel(declaration)
          ) {
            add(declaration.initializer);
          }
        }
        if (!isFunctionOrClass(node)) ts.forEachChild(node, names);
      };
      names(expression);
    };
    const visit = (node: ts.Node): void => {
      if (ts.isThrowStatement(node)) add(node.expression);
      if (ts.isCallExpression(node) && node.expression.getText().endsWith('Promise.reject'))
        node.arguments.forEach(add);
      ts.forEachChild(node, visit);
    };
    visit(root);
    return found;
  }

  private visit(node: ts.Node, root: ts.Node, thrown: ReadonlySet<ts.Node>, isThrown: boolean, summary: Summary): void {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    // What is started with `void` answers nobody.
    if (ts.isVoidExpression(node)) return;
    if (thrown.has(node)) isThrown = true;
    else if (node !== root && isFunctionOrClass(node) && !isArgumentOf(node)) isThrown = false;
    if (ts.isNewExpression(node) && node.expression.getText() === 'DomainError') {
      const [kind, code] = node.arguments ?? [];
      for (const k of this.textsOf(kind!)) {
        for (const c of this.textsOf(code!)) this.add(isThrown ? summary.thrown : summary.made, { kind: k, code: c });
      }
    }
    if (ts.isIdentifier(node)) this.name(node, root, isThrown, summary);
    ts.forEachChild(node, (child) => this.visit(child, root, thrown, isThrown, summary));
  }

  private name(node: ts.Identifier, root: ts.Node, isThrown: boolean, summary: Summary): void {
    if (isNameOf(node) || node.text === this.leftOut) return;
    let symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.checker.getSymbolAtLocation(node);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = this.checker.getAliasedSymbol(symbol);
    const declarations = (symbol?.declarations ?? []).filter((declaration) => this.isOurs(declaration.getSourceFile()));
    if (declarations.length === 0) return;
    const call = callOf(node);
    const gives = call !== undefined && this.givesError(call);
    for (const declaration of declarations) {
      for (const to of this.targetsOf(declaration, node)) {
        if (to !== root) summary.edges.push({ to, call, thrown: isThrown, gives });
      }
    }
  }

  private givesError(call: ts.CallExpression | ts.NewExpression): boolean {
    const type = this.checker.getTypeAtLocation(call);
    let gives = this.errorTypes.get(type);
    if (gives === undefined) {
      gives = this.checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation).includes('DomainError');
      this.errorTypes.set(type, gives);
    }
    return gives;
  }

  /** What runs when a name is used: functions, the functions within a table, what stands behind an interface. */
  private *targetsOf(declaration: ts.Declaration, use: ts.Identifier): Iterable<ts.Node> {
    if (ts.isClassDeclaration(declaration)) {
      for (const member of declaration.members) {
        if (ts.isConstructorDeclaration(member) || this.implementations.isCalledFromOutside(declaration, member))
          yield member;
      }
    } else if (ts.isVariableDeclaration(declaration)) {
      if (declaration.initializer && isTopLevel(declaration)) yield* runs(declaration.initializer, this.checker);
    } else if (ts.isMethodSignature(declaration) || ts.isPropertySignature(declaration)) {
      yield* this.implementations.of(declaration);
    } else if (ts.isFunctionLike(declaration)) {
      if ((declaration as ts.FunctionLikeDeclaration).body) yield declaration;
      yield* this.implementations.of(declaration);
    } else if (ts.isPropertyDeclaration(declaration) || ts.isPropertyAssignment(declaration)) {
      if (declaration.initializer && callOf(use)) yield declaration.initializer;
    }
  }
}

/** What a top-level constant brings to a run; the call that made it has run before, unless it made a function. */
function runs(initializer: ts.Expression, checker: ts.TypeChecker): readonly ts.Node[] {
  const node = withoutTypes(initializer);
  const isMade = ts.isCallExpression(node) && checker.getTypeAtLocation(node).getCallSignatures().length === 0;
  return isMade ? node.arguments.filter((argument) => !ts.isIdentifier(argument)) : [node];
}

const withoutTypes = (node: ts.Expression): ts.Expression =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
    ? withoutTypes(node.expression)
    : node;

const isTopLevel = (declaration: ts.VariableDeclaration) => ts.isSourceFile(declaration.parent.parent.parent);

/** A function that is handed to another runs there: what it makes may be thrown there. */
const isArgumentOf = (node: ts.Node) => ts.isCallExpression(node.parent) && node.parent.expression !== node;

/** Is it the name in its own declaration, and not a use? */
const isNameOf = (node: ts.Identifier) =>
  (node.parent as { name?: ts.Node }).name === node &&
  !ts.isPropertyAccessExpression(node.parent) &&
  !ts.isShorthandPropertyAssignment(node.parent);

/** The call of which the name is the function. */
function callOf(node: ts.Identifier): ts.CallExpression | ts.NewExpression | undefined {
  const callee = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node ? node.parent : node;
  const { parent } = callee;
  return (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === callee
    ? parent
    : undefined;
}
