import ts from 'typescript';
import type { Program } from './syntax.js';

/** The comments on the columns of each `table('name', {…})` of a folder: by table, then by column. */
export function columnComments(program: Program, folder: string): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const call of program.calls.get('table') ?? []) {
    const [name, columns] = call.arguments ?? [];
    const file = call.getSourceFile();
    if (!file.fileName.startsWith(folder) || !name || !columns) continue;
    if (!ts.isStringLiteral(name) || !ts.isObjectLiteralExpression(columns)) continue;
    const comments = new Map<string, string>();
    for (const property of columns.properties) {
      if (!property.name || !ts.isIdentifier(property.name)) continue;
      const [range] = (ts.getLeadingCommentRanges(file.text, property.pos) ?? []).slice(-1);
      if (range) comments.set(property.name.text, plain(file.text.slice(range.pos, range.end)));
    }
    found.set(name.text, comments);
  }
  return found;
}

function plain(comment: string): string {
  return comment
    .replace(/^\/\*\*?|\*\/$|^\/\/ ?/g, '')
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}
