import { CRITERIA, LIMBS, ROUTES } from './refusal-law.rules.js';
import type { HowTold, Refusal } from './refusal.rules.js';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
export const longDay = (day: string): string => DAY.format(new Date(day));

const TOLD: Readonly<Record<HowTold, string>> = {
  letter: 'in a letter',
  'easy-read-letter': 'in an easy-read letter',
  'e-mail': 'in an e-mail',
  'in-person': 'when you met',
  telephone: 'on the telephone',
  'video-call': 'on a video call',
};

export interface ExplainedRefusal extends Refusal {
  readonly at: string;
  readonly reasons: string;
  readonly service: string;
  readonly organisation: string;
}

/** The refusal in short sentences for the young person. It quotes the organisation's reasons unchanged. */
export function plainWords(refusal: ExplainedRefusal): string[] {
  const { at, service, organisation, decidedBy, reasons, evidence, advice, criterion, limb } = refusal;
  return [
    `${service} (${organisation}) said no on ${longDay(at)}.`,
    `${decidedBy.name}, ${decidedBy.role}, made the decision.`,
    CRITERIA[criterion].says,
    ...(limb ? [LIMBS[limb]] : []),
    `Their reasons: “${reasons}”`,
    `They looked at: ${evidence.map(({ what, by, on }) => [what, by && `by ${by}`, on && longDay(on)].filter(Boolean).join(', ')).join('; ')}.`,
    ...(advice ? [`What you can do in the meantime: “${advice}”`] : []),
    `They told you ${TOLD[refusal.toldHow]} on ${longDay(refusal.toldOn)} that you can challenge the decision. You can do this:`,
    ...refusal.routes.map((route) => ROUTES[route].says),
    `They will look at the decision again on ${longDay(refusal.reviewOn)}. You do not have to ask.`,
  ];
}
