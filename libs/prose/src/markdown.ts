import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { CODE, type Passage } from './passages.js';

/** A citation of the law names its sources as they are titled. */
const CITATION = /^Authority: /;

const parser = unified().use(remarkParse).use(remarkGfm);

/** The passages of a Markdown page. Headings, table heads, code blocks, block quotations and
 * citations are left out. */
export function markdownPassages(file: string, source: string): Passage[] {
  const passages: Passage[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'heading' || node.type === 'blockquote' || node.type === 'code') return;
    if (node.type === 'paragraph' || node.type === 'tableCell') {
      const text = plain(node).trim();
      const kind = node.type === 'tableCell' ? 'cell' : 'paragraph';
      if (text && !CITATION.test(text)) passages.push({ file, line: node.position?.start.line ?? 0, text, kind });
      return;
    }
    const children = node.type === 'table' ? node.children.slice(1) : 'children' in node ? node.children : [];
    for (const child of children) visit(child);
  };
  visit(parser.parse(source) as Root);
  return passages;
}

function plain(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return CODE;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(plain).join('') : '';
}
