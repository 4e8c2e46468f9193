import { type Milestone, type Timeline, type TimelineFacts, checkFacts, timeline } from '#libs/timeline';
import { applies } from './milestone-step.rules.js';

/**
 * What the law says of somebody with these facts, as seen on a day. A fact that this build's timeline does not know, or
 * cannot read, is left out as not known: one odd value must not cost a young person all other dates.
 *
 * @param area ONS code of the responsible authority: what is local law or practice is told by it
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

/** Those of the facts that this build's timeline can read. */
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
