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
