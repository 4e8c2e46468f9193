import { AGENCIES, type Agency } from '#libs/contracts';
import { assertNever } from '#libs/kernel';
import { type Milestone, isOpen } from '#libs/timeline';
import { DutyOf, Standing } from '../plan/step.rules.js';

/** The fields of a timeline milestone that a step uses. */
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
  | 'begins'
  | 'ended'
  | 'follows'
  | 'why'
>;

/** The columns of a step that come from the law. */
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
  why: string;
  family_words: string;
  begins: boolean;
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
    why: milestone.why.sentence,
    family_words: milestone.why.family,
    begins: milestone.begins === true,
  };
}

/** `dated` becomes late after its day. The other standings are never late by the calendar alone. */
function standingOf({ status }: Pick<DutyMilestone, 'status'>): Standing {
  switch (status) {
    case 'open-now':
    case 'active-since':
    case 'deferred':
    case 'not-recorded':
      return status;
    case 'upcoming':
    case 'due-soon':
    case 'overdue':
    case 'met':
    case 'met-late':
    case 'late-by-statute':
    case 'ended':
    case 'moot':
      return 'dated';
    default:
      return assertNever(status);
  }
}

/** The facts show that the milestone is done. */
export function isMet({ status }: Pick<DutyMilestone, 'status'>): boolean {
  return status === 'met' || status === 'met-late' || status === 'late-by-statute';
}

/** The milestone applies: it needs action, awareness or monitoring. */
export function applies(milestone: Pick<DutyMilestone, 'status'>): boolean {
  return isOpen(milestone.status);
}

interface Ownership {
  duty_of: DutyOf;
  owner_agency: Agency | null;
  response: 'unowned' | 'offered';
}

/**
 * Decides who owns a step of the law. If the law names an agency, the step is offered to that agency, which accepts it
 * or hands it back. Three kinds have no owner and do not count as unowned. A duty on every agency in its own work (the
 * Mental Capacity Act from 16) stays with all of them. The young person's or family's own action belongs to no agency.
 * A date that follows from the law is not a task.
 */
export function ownershipOf({ leadAgency, force }: Pick<DutyMilestone, 'leadAgency' | 'force'>): Ownership {
  if (force === 'derived-date' || leadAgency === 'system') return unowned('nobody');
  if (leadAgency === 'all') return unowned('every-agency');
  if (leadAgency === 'young-person' || leadAgency === 'family') return unowned('family');
  const agency = AGENCIES.find((a) => a === leadAgency);
  return agency ? { duty_of: 'agency', owner_agency: agency, response: 'offered' } : unowned('agency');
}

const unowned = (duty_of: Ownership['duty_of']): Ownership => ({ duty_of, owner_agency: null, response: 'unowned' });
