import type { Actor } from '#libs/platform';
import type { Milestone, TimelineFacts } from '#libs/timeline';
import { timelineOnFile } from '../../record/law/timeline-on-file.rules.js';
import { isOpen as isOpenStep } from '../../record/plan/step.rules.js';
import { factsOf } from '../../record/people/people.queries.js';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import type { MovedByRulesResponse, PersonTimelineResponse, TimelineStepResponse } from './timeline.dto.js';
import type { LawStep, TimelinePerson } from './timeline.queries.js';

/** A person's timeline in the form that one account may read, with the work done so far. */
export function personTimeline(person: TimelinePerson, actor: Actor, today: string): PersonTimelineResponse {
  const withheld = withheldFrom(actor);
  const facts: TimelineFacts = { ...factsOf(person), ...Object.fromEntries(withheld.facts.map((f) => [f, null])) };
  const steps = person.steps.filter((step) => !withheld.rules.includes(step.rule));
  const { milestones, unknownFacts, ...answer } = timelineOnFile(facts, actor.area, today, daysDone(steps));

  const stepOf = new Map(steps.map((step) => [step.occurrence, step]));
  const isShown = (occurrence: string) => !withheld.rules.includes(occurrence.split(':')[0]!);
  const shown = milestones
    .filter((m) => !withheld.rules.includes(m.rule))
    .map((m) => ({ ...m, ...visibleLinks(m, isShown), step: stepResponse(stepOf.get(m.occurrence)) }));
  const current = new Set(shown.map((m) => m.occurrence));
  return {
    youngPerson: {
      id: person.id,
      reference: person.reference,
      name: person.name,
      dateOfBirth: facts.dateOfBirth ?? null,
    },
    asOf: today,
    ...answer,
    milestones: shown,
    doneEarlier: steps
      .filter((step) => step.status === 'done' && !current.has(step.occurrence))
      .map((step) => ({
        rule: step.rule,
        occurrence: step.occurrence,
        title: step.title,
        due: step.due_on,
        leadAgency: step.lead_agency,
        step: stepResponse(step)!,
      })),
    unknownFacts: unknownFacts
      .filter(({ fact }) => !withheld.facts.includes(fact))
      .map((unknown) => ({
        ...unknown,
        decides: unknown.decides.filter(isShown),
        completes: unknown.completes.filter(isShown),
      })),
    planRulesVersion: person.rules_version,
    movedByRules: person.rules_version === answer.rulesVersion ? [] : movedByRules(shown, stepOf),
  };
}

/** The duties before and after this one, without those that are withheld. */
function visibleLinks(
  { follows, ended, continuesAs }: Milestone,
  isShown: (occurrence: string) => boolean,
): Partial<Milestone> {
  const isHidden = (rule: string | undefined) => rule !== undefined && !isShown(rule);
  return {
    ...(follows && { follows: follows.filter(isShown) }),
    ...(ended && isHidden(ended.continuesAs) && { ended: { on: ended.on, because: ended.because, was: ended.was } }),
    ...(isHidden(continuesAs) && { continuesAs: undefined }),
  };
}

/** Open steps whose date the rules of today set otherwise. */
function movedByRules(milestones: readonly Milestone[], stepOf: ReadonlyMap<string, LawStep>): MovedByRulesResponse[] {
  return milestones.flatMap(({ occurrence, title, due }) => {
    const step = stepOf.get(occurrence);
    if (!step || !isOpenStep(step.status) || step.due_on === due) return [];
    return [{ occurrence, title, from: step.due_on, to: due }];
  });
}

/** The days on which steps were completed, by occurrence. */
function daysDone(steps: readonly LawStep[]): Record<string, string> {
  const days: Record<string, string> = {};
  for (const step of steps) {
    const day = doneOn(step);
    if (day !== null) days[step.occurrence] = day;
  }
  return days;
}

/** The latest day that the step's evidence proves; a completed step always has evidence. */
function doneOn({ status, evidence }: Pick<LawStep, 'status' | 'evidence'>): string | null {
  if (status !== 'done') return null;
  return evidence.reduce<string | null>((latest, { on }) => (latest === null || latest < on ? on : latest), null);
}

function stepResponse(step: LawStep | undefined): TimelineStepResponse | null {
  if (!step) return null;
  return {
    id: step.id,
    planId: step.plan_id,
    status: step.status,
    ownerAgency: step.owner_agency,
    response: step.response,
    targetOn: step.target_on,
    doneOn: doneOn(step),
  };
}
