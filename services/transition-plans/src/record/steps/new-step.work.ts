import { blankStep } from '../plan/blank-step.work.js';
import type { StepRow } from '../plan/step.table.js';
import { answerDeadline } from '../response-deadlines/response-deadline.rules.js';
import type { LineOfAccountability, NewStepRequest } from './steps.dto.js';

/** A step that a person adds: offered if it names an agency, otherwise unowned. */
export function newStep(
  plan: { area: string; id: string; young_person_id: string },
  request: Omit<NewStepRequest, 'goalId'>,
  goalId: string | null,
  today: string,
): StepRow {
  const step: StepRow = {
    ...blankStep(plan, request.title),
    goal_id: goalId,
    due_on: request.dueOn ?? null,
    owner_agency: request.ownerAgency ?? null,
    response: request.ownerAgency ? 'offered' : 'unowned',
    ...accountability(request),
  };
  return { ...step, ...answerDeadline(step, today) };
}

/** The columns of the line of accountability that the request changes. */
export function accountability(request: LineOfAccountability): Partial<StepRow> {
  const { deliveryTeam, person, actionLead, sponsoringDirector } = request;
  return {
    ...(deliveryTeam === undefined ? {} : { delivery_team: deliveryTeam }),
    ...(person === undefined ? {} : { person_subject: person?.subject ?? null, person_name: person?.name ?? null }),
    ...(actionLead === undefined ? {} : { action_lead: actionLead }),
    ...(sponsoringDirector === undefined ? {} : { sponsoring_director: sponsoringDirector }),
  };
}
