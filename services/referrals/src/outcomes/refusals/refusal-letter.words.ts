import { Flow, PAGE, Paper, QUIET, type Type } from '#libs/paper';
import { createHash } from 'node:crypto';
import { CRITERIA, LIMBS, type PlainSentence, ROUTES, owed } from './refusal-law.rules.js';
import { type ExplainedRefusal, longDay } from './refusal.words.js';

export interface LetterLine {
  readonly kind: 'title' | 'heading' | 'text' | 'law';
  readonly words: string;
}

export interface Letter {
  readonly lines: readonly LetterLine[];
  readonly text: string;
  /** SHA-256 of the text */
  readonly checksum: string;
}

/** The letter that explains a recorded refusal to the young person. */
export function refusalLetter(refusal: ExplainedRefusal, to: { name: string; reference: string }): Letter {
  const { organisation, service, at, criterion, limb, reasons, evidence, decidedBy, advice, routes, reviewOn } =
    refusal;
  const withLaw = ({ says, law }: PlainSentence): LetterLine[] => [
    text(says),
    ...(law ? [{ kind: 'law', words: law } as const] : []),
  ];
  const lines: LetterLine[] = [
    { kind: 'title', words: `${service}: our decision` },
    text(`${organisation}, ${longDay(at)}. Reference ${to.reference}.`),
    text(`Dear ${to.name},`),
    text(
      `You asked for support from ${service}. We decided not to give it. This letter explains why, and what you can do.`,
    ),
    heading('What we decided, and why'),
    ...withLaw({ says: inOurVoice(CRITERIA[criterion].says), law: CRITERIA[criterion].law }),
    ...(limb ? [text(inOurVoice(LIMBS[limb]))] : []),
    text(reasons),
    heading('What we looked at'),
    ...evidence.map(({ what, by, on }) => text(`– ${[what, by, on && longDay(on)].filter(Boolean).join(', ')}`)),
    heading('Who decided'),
    text(`${decidedBy.name}, ${decidedBy.role}.`),
    ...(advice ? [heading('What you can do in the meantime'), text(advice)] : []),
    heading('If you disagree with our decision'),
    ...routes.flatMap((route) => withLaw({ ...ROUTES[route], says: inOurVoice(ROUTES[route].says) })),
    heading('When we will look at it again'),
    text(`On ${longDay(reviewOn)}, or earlier if things change for you.`),
    heading('Your rights'),
    ...owed(refusal.agency).flatMap(withLaw),
  ];
  const plain = lines.map(({ kind, words }) => (kind === 'heading' ? `\n${words}` : words)).join('\n');
  return { lines, text: `${plain}\n`, checksum: createHash('sha256').update(plain).digest('hex') };
}

const text = (words: string): LetterLine => ({ kind: 'text', words });
const heading = (words: string): LetterLine => ({ kind: 'heading', words });
const inOurVoice = (words: string) =>
  words
    .replace(/^They say/, 'We found')
    .replace(/^They /, 'We ')
    .replace(/^Ask them/, 'Ask us');

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

export function letterPaper({ lines, checksum }: Letter, now: Date): Promise<Buffer> {
  const margins = { top: 56, bottom: 64, left: 56, right: 56 };
  const paper = new Paper({ title: 'Decision about support', checksum, now, margins });
  setLines(new Flow(paper), lines);
  const foot = { x: margins.left, y: PAGE.height - 40, width: PAGE.width - 112 };
  paper.onEveryPage((page, pages) => `Page ${page} of ${pages}. SHA-256 ${checksum}`, foot, { size: 8, colour: QUIET });
  return paper.end();
}
