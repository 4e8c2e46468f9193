import ts from 'typescript';

/** What stands behind the members of interfaces and base classes. */
export class ImplementationIndex {
  private readonly found = new Map<ts.Node, ts.Node[]>();
  private readonly outside = new Set<ts.ClassLikeDeclaration>();
  /** names of members that something calls */
  private readonly called = new Set<string>();

  constructor(
    files: readonly ts.SourceFile[],
    private readonly checker: ts.TypeChecker,
  ) {
    const ours = new Set(files);
    const visit = (node: ts.Node): void => {
      if (ts.isClassLike(node)) this.addClass(node, ours);
      if (ts.isObjectLiteralExpression(node)) this.addObject(node);
      ts.forEachChild(node, visit);
    };
    files.forEach((file) => this.noteCalls(file));
    files.forEach(visit);
  }

  of(declaration: ts.Node): readonly ts.Node[] {
    return this.found.get(declaration) ?? [];
  }

  /** A class that extends or implements something of a library: the library calls its methods. */
  isCalledFromOutside(of: ts.ClassLikeDeclaration, member: ts.ClassElement): boolean {
    return this.outside.has(of) && ts.isMethodDeclaration(member);
  }

  private noteCalls(node: ts.Node): void {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      this.called.add(node.expression.name.text);
    }
    ts.forEachChild(node, (child) => this.noteCalls(child));
  }

  private addClass(node: ts.ClassLikeDeclaration, ours: ReadonlySet<ts.SourceFile>): void {
    for (const { types } of node.heritageClauses ?? []) {
      for (const heritage of types) {
        const type = this.checker.getTypeAtLocation(heritage);
        const declared = type.getSymbol()?.declarations ?? [];
        if (!declared.every((declaration) => ours.has(declaration.getSourceFile()))) this.outside.add(node);
        for (const member of node.members) {
          if (member.name && ts.isIdentifier(member.name)) this.add(type, member.name.text, member);
        }
      }
    }
  }

  private addObject(node: ts.ObjectLiteralExpression): void {
    const properties = node.properties.filter(
      (property) => mayBeFunction(property) && this.called.has(property.name?.getText() ?? ''),
    );
    const type = properties.length > 0 ? this.checker.getContextualType(node) : undefined;
    if (!type) return;
    for (const property of properties) {
      if (!property.name || !(ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))) continue;
      if (ts.isMethodDeclaration(property)) this.add(type, property.name.text, property);
      if (ts.isPropertyAssignment(property)) this.add(type, property.name.text, property.initializer);
      if (ts.isShorthandPropertyAssignment(property)) {
        const value = this.checker.getShorthandAssignmentValueSymbol(property)?.valueDeclaration;
        if (value && ts.isFunctionDeclaration(value)) this.add(type, property.name.text, value);
        if (value && ts.isVariableDeclaration(value) && value.initializer)
          this.add(type, property.name.text, value.initializer);
      }
    }
  }

  private add(type: ts.Type, name: string, implementation: ts.Node): void {
    const parts = type.isUnion() ? type.types : [type];
    for (const part of parts) {
      for (const declaration of part.getProperty(name)?.declarations ?? []) {
        if (declaration === implementation || declaration === implementation.parent) continue;
        const list = this.found.get(declaration) ?? [];
        this.found.set(declaration, [...list, implementation]);
      }
    }
  }
}

const mayBeFunction = (property: ts.ObjectLiteralElementLike): boolean =>
  ts.isMethodDeclaration(property) ||
  ts.isShorthandPropertyAssignment(property) ||
  (ts.isPropertyAssignment(property) &&
    (ts.isFunctionLike(property.initializer) || ts.isIdentifier(property.initializer)));
