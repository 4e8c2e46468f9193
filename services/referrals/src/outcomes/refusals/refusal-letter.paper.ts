import { Flow, PAGE, Paper, QUIET, type Type } from '#libs/paper';
import type { Letter, LetterLine } from './refusal-letter.words.js';

const TAGS = { title: 'H1', heading: 'H2', text: 'P', law: 'P' } as const;
const TYPES: Readonly<Record<LetterLine['kind'], Type>> = {
  title: { size: 20, weight: 'bold' },
  heading: { size: 14, weight: 'bold' },
  text: { size: 12 },
  law: { size: 9.5, colour: QUIET },
};
const BEFORE: Readonly<Record<LetterLine['kind'], number>> = { title: 0, heading: 14, text: 5, law: 1 };

/** Sets the lines of a letter below each other; a heading stays with the text that follows it. */
export function setLines(flow: Flow, lines: readonly LetterLine[]): void {
  for (const { kind, words } of lines) {
    if (kind === 'heading') flow.keep(60);
    flow.words(TAGS[kind], words, TYPES[kind], { before: BEFORE[kind] });
  }
}

interface DatedLetter extends Letter {
  readonly now: Date;
}

export function letterPaper({ lines, checksum, now }: DatedLetter): Promise<Buffer> {
  const margins = { top: 56, bottom: 64, left: 56, right: 56 };
  const paper = new Paper({ title: 'Decision about support', checksum, now, margins });
  setLines(new Flow(paper), lines);
  const foot = { x: margins.left, y: PAGE.height - 40, width: PAGE.width - 112 };
  paper.onEveryPage((page, pages) => `Page ${page} of ${pages}. SHA-256 ${checksum}`, foot, { size: 8, colour: QUIET });
  return paper.end();
}
