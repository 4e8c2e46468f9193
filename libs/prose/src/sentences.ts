import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import type { Nodes, Root, Sentence as SentenceNode } from 'nlcst';
import { toString } from 'nlcst-to-string';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { CODE, QUOTE, withoutQuotations, type Passage } from './passages.js';

export interface Sentence {
  readonly passage: Passage;
  readonly line: number;
  /** the sentence on one line, with CODE and QUOTE in the place of what is not ours */
  readonly text: string;
  readonly words: number;
  /** what retext's own rules found in it */
  readonly found: readonly string[];
}

const reader = unified().use(retextEnglish).use(retextIndefiniteArticle).use(retextRepeatedWords).freeze();

/** Splits a passage into sentences. Citations in brackets are not counted as words. */
export function sentences(passage: Passage): Sentence[] {
  const text = withoutQuotations(passage.text);
  const file = new VFile(text);
  const tree = reader.parse(file) as unknown as Root;
  reader.runSync(tree as never, file);
  const nodes: SentenceNode[] = [];
  collect(tree, nodes);
  return nodes.flatMap((node) => {
    const start = node.position!.start;
    const end = node.position!.end;
    const inSentence = file.messages.filter(
      ({ place, reason }) =>
        place &&
        'start' in place &&
        place.start.offset! >= start.offset! &&
        place.start.offset! < end.offset! &&
        !reason.includes(CODE) &&
        !/article `A` before/.test(reason) &&
        !reason.includes(QUOTE),
    );
    const found = inSentence.map(({ reason }) => reason.replaceAll('`', ''));
    const line = passage.line === 0 ? 0 : passage.line + start.line - 1;
    return splitFurther(toString(node)).map((part, index) => ({
      passage,
      line,
      text: part,
      words: countWords(part),
      found: index === 0 ? found : [],
    }));
  });
}

/** retext goes on after a number or a lower-case word with a full stop: “in 2014. The rule …”. */
function splitFurther(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=(?:\d|CODE|QUOTE|[a-z)]{2})[)”]?[.!?]) (?=[A-Z“(])/);
}

function collect(node: Nodes, into: SentenceNode[]): void {
  if (node.type === 'SentenceNode') into.push(node);
  else if ('children' in node) for (const child of node.children) collect(child, into);
}

function countWords(text: string): number {
  return text
    .replace(/\([^()]*\)/g, '')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
