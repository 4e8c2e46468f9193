import type { DataOf, evidenceGiven } from '#libs/contracts';
import type { ReferralResponse } from '../../referral/record/referral.dto.js';
import type { LetterLine } from '../refusals/refusal-letter.words.js';
import { longDay } from '../refusals/refusal.words.js';
import type { RefusalResponse } from '../refusals/refusals.dto.js';
import type { EvidenceDocumentResponse } from './evidence.dto.js';

type Plan = NonNullable<DataOf<typeof evidenceGiven>['plan']>;

const text = (words: string): LetterLine => ({ kind: 'text', words });
const heading = (words: string): LetterLine => ({ kind: 'heading', words });
const small = (words: string): LetterLine => ({ kind: 'law', words });

/** A document of a bundle as lines for the PDF. */
export function linesOf({ kind, content }: Pick<EvidenceDocumentResponse, 'kind' | 'content'>): LetterLine[] {
  switch (kind) {
    case 'plan':
      return planLines(content as Plan);
    case 'referral':
      return referralLines(content as ReferralResponse);
    case 'refusal':
      return refusalLines(content as RefusalResponse);
    case 'letter':
      return (content as { text: string }).text.split('\n').filter(Boolean).map(text);
  }
}

function planLines({ asOf, hash, goals, steps, areasNotNeeded, notes }: Plan): LetterLine[] {
  const due = (on: string | null) => (on === null ? 'no date set' : `by ${longDay(on)}`);
  return [
    text(`As it was on ${longDay(asOf)}.`),
    small(`SHA-256 ${hash}`),
    heading('Goals'),
    ...goals.flatMap(({ title, area, ownWords, status, targetOn }) => [
      text(`${title} (${area}): ${status}, ${due(targetOn)}.`),
      ...(ownWords ? [text(`“${ownWords}”`)] : []),
    ]),
    ...areasNotNeeded.map(({ area, words }) => text(`${area}: considered, no goal needed: “${words}”`)),
    heading('Steps'),
    ...steps.map(({ title, rule, dueOn, ownerAgency, status }) =>
      text(`${title}${rule ? ` [${rule}]` : ''}: ${ownerAgency ?? 'no agency'}, ${due(dueOn)}, ${status}.`),
    ),
    ...(notes ? [heading('Notes'), text(notes)] : []),
  ];
}

function referralLines({
  status,
  need,
  background,
  clocks,
  history,
  support,
  startedOn,
}: ReferralResponse): LetterLine[] {
  return [
    text(`Status: ${status}.`),
    text(`What was asked for: “${need}”`),
    ...(background ? [text(`Background: “${background}”`)] : []),
    ...(support && startedOn ? [text(`Started on ${longDay(startedOn)}: ${support.what}, ${support.howMuch}.`)] : []),
    heading('What happened'),
    ...history.flatMap(({ at, says, by, reason, words }) => [
      text(`${longDay(at)}: ${says}${reason ? ` (${reason})` : ''}`),
      ...(words ? [text(`“${words}”`)] : []),
      small(`${by.name}, ${by.agency ?? by.role}`),
    ]),
    ...(clocks.length > 0 ? [heading('How long it took')] : []),
    ...clocks.flatMap(({ kind, why }) => [text(`${kind}: ${why.join(' ')}`)]),
  ];
}

function refusalLines({ inPlainWords, criterionLaw, reconsiderations }: RefusalResponse): LetterLine[] {
  return [
    ...inPlainWords.map(text),
    ...(criterionLaw ? [small(criterionLaw)] : []),
    ...reconsiderations.flatMap(
      ({ stage, askedAt, askedBy, grounds, dueOn, outcome, decidedAt, decidedBy, reasons }) => [
        heading(stage === 'complaint' ? 'Second reconsideration (complaint)' : 'First reconsideration'),
        text(`${askedBy.name} (${askedBy.role}) asked on ${longDay(askedAt)}: “${grounds}”`),
        outcome === null
          ? text(`The decision is due by ${longDay(dueOn)}.`)
          : text(`${decidedBy!.name}, ${decidedBy!.role}, on ${longDay(decidedAt!)}: ${outcome}. “${reasons}”`),
      ],
    ),
  ];
}
