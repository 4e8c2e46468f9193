import type { CalendarDate } from '#libs/kernel';
import { capacityFactOf, DECISION_KINDS } from '#libs/timeline';
import { type Assessment, countsOn, newestAssessment } from '../decisions/capacity.rules.js';
import type { FactChange } from '../../register/person/facts.rules.js';

/** The facts of capacity that follow from the assessments on that day. An expired assessment makes the fact unknown, never `false`. */
export function capacityFacts(assessments: readonly Assessment[], on: CalendarDate): FactChange[] {
  return DECISION_KINDS.map((kind) => {
    const newest = newestAssessment(kind, on, assessments);
    const name = capacityFactOf(kind);
    if (!newest || !countsOn(newest, on)) return { name, value: null, source: 'calculated', note: null, sinceOn: null };
    const value = newest.outcome === 'lacks-capacity';
    return { name, value, source: 'professional', note: null, sinceOn: newest.assessed_on };
  });
}
