import { type Milestone, type Timeline, type TimelineFacts, checkFacts, timeline } from '#libs/timeline';
import { applies } from './milestone-step.rules.js';

/**
 * The timeline of the law for these facts on a day. A fact that this build does not know or cannot read counts as unknown.
 * One odd value must not cost a young person all other dates.
 * @param area ONS code of the responsible authority, which selects local law and practice
 * @param done steps recorded as done: the day, by occurrence
 */
export function timelineOnFile(
  facts: TimelineFacts,
  area: string,
  asOf: string,
  done?: Readonly<Record<string, string>>,
): Timeline {
  return timeline(readableFacts(facts, area), { asOf, done });
}

/** The facts that this build's timeline can read. */
export function readableFacts(facts: TimelineFacts, area: string): TimelineFacts {
  const known: Record<string, unknown> = { localAuthorityGssCode: area, ...facts };
  for (const { field } of checkFacts(known)) delete known[field.split('.')[0]!];
  return known;
}

export function dutiesOf(facts: TimelineFacts, area: string, today: string): readonly Milestone[] {
  return timelineOnFile(facts, area, today).milestones;
}

export function applyingDutiesOf(facts: TimelineFacts, area: string, today: string): readonly Milestone[] {
  return dutiesOf(facts, area, today).filter(applies);
}
