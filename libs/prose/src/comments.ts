import ts from 'typescript';
import type { Passage } from './passages.js';

/** The comments of a source file; lines of `//` that follow each other are one. */
export function commentPassages(file: string, source: string): Passage[] {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2023, false, ts.LanguageVariant.Standard, source);
  const lines = ts.createSourceFile(file, source, ts.ScriptTarget.ES2023);
  const found: { line: number; end: number; text: string }[] = [];
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const single = token === ts.SyntaxKind.SingleLineCommentTrivia;
    if (!single && token !== ts.SyntaxKind.MultiLineCommentTrivia) continue;
    const line = lines.getLineAndCharacterOfPosition(scanner.getTokenStart()).line + 1;
    const text = scanner
      .getTokenText()
      .replace(/^\/\*\*?|\*\/$|^\s*\*( |$)|^\/\/ ?/gm, '')
      .trim();
    const last = found.at(-1);
    if (single && last && last.end === line - 1) {
      last.text += `\n${text}`;
      last.end = line;
    } else found.push({ line, end: line + text.split('\n').length - 1, text });
  }
  return found
    .filter(({ text }) => /\s/.test(text) && !/^(eslint|oxlint|oxfmt|@ts|prettier)/.test(text))
    .map(({ line, text }) => ({
      file,
      line,
      text: text.replace(/\{@link (\S+)\}/g, '`$1`').replace(/@(param|returns|throws) (\S+)/g, ''),
      kind: 'comment',
    }));
}
