import { AGENCIES, type Agency } from '#libs/contracts';
import type { Milestone } from '#libs/timeline';
import { DutyOf, Standing } from '../plan/step.rules.js';

/** What a step takes from a milestone of the timeline. */
export type DutyMilestone = Pick<
  Milestone,
  | 'rule'
  | 'occurrence'
  | 'title'
  | 'due'
  | 'nominalDeadline'
  | 'opensOn'
  | 'status'
  | 'metOn'
  | 'findOut'
  | 'force'
  | 'leadAgency'
  | 'leads'
  | 'authority'
  | 'why'
>;

/** What the law says of a step, as it is stored. */
export interface LawOfStep {
  rule: string;
  occurrence: string;
  title: string;
  due_on: string | null;
  nominal_deadline: string | null;
  opens_on: string | null;
  standing: Standing;
  lead_agency: string;
  leads: string;
  citation: string;
  confidence: string;
  force: string;
}

export function lawOf(milestone: DutyMilestone): LawOfStep {
  return {
    rule: milestone.rule,
    occurrence: milestone.occurrence,
    title: milestone.title,
    due_on: milestone.due,
    nominal_deadline: milestone.nominalDeadline ?? null,
    opens_on: milestone.opensOn ?? null,
    standing: standingOf(milestone),
    lead_agency: milestone.leadAgency,
    leads: milestone.leads,
    citation: milestone.authority.citation,
    confidence: milestone.authority.confidence,
    force: milestone.force,
  };
}

/** Late after its day, or not late by the calendar alone: without delay, lasting, or waiting for something. */
function standingOf({ status }: Pick<DutyMilestone, 'status'>): Standing {
  return status === 'open-now' || status === 'active-since' || status === 'deferred' ? status : 'dated';
}

/** The facts show that it was done. */
export function isMet({ status }: Pick<DutyMilestone, 'status'>): boolean {
  return status === 'met' || status === 'met-late' || status === 'late-by-statute';
}

/** Something is to be done, known or kept in mind. */
export function applies(milestone: Pick<DutyMilestone, 'status'>): boolean {
  return !isMet(milestone) && milestone.status !== 'moot';
}

interface Ownership {
  duty_of: DutyOf;
  owner_agency: Agency | null;
  response: 'unowned' | 'offered';
}

/**
 * Whose is it? Where the law names an agency, the step is offered to that agency, which accepts it or hands it back. What
 * binds every agency in its own work (the Mental Capacity Act from 16) can be taken off nobody by one that accepts it,
 * what is the young person's or the family's own to do is not an agency's, and a date that follows from the law is no
 * task at all: these three have no owner and do not count as unowned.
 */
export function ownershipOf({ leadAgency, force }: Pick<DutyMilestone, 'leadAgency' | 'force'>): Ownership {
  if (force === 'derived-date' || leadAgency === 'system') return unowned('nobody');
  if (leadAgency === 'all') return unowned('every-agency');
  if (leadAgency === 'young-person' || leadAgency === 'family') return unowned('family');
  const agency = AGENCIES.find((a) => a === leadAgency);
  return agency ? { duty_of: 'agency', owner_agency: agency, response: 'offered' } : unowned('agency');
}

const unowned = (duty_of: Ownership['duty_of']): Ownership => ({ duty_of, owner_agency: null, response: 'unowned' });
