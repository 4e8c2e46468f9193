import type { DataOf, helpRequested } from '#libs/contracts';
import type { HelpRequestRow } from './help-request.table.js';
import { type HelpParty, helpActions, helpWords } from './help.rules.js';
import type { HelpRequestResponse } from './help-requests.dto.js';

export function helpRequestResponse(request: HelpRequestRow, by: HelpParty): HelpRequestResponse {
  return {
    id: request.id,
    planId: request.plan_id,
    version: request.version,
    about: request.about,
    goalId: request.goal_id,
    words: request.words,
    status: request.status,
    statusWords: helpWords(request),
    askedOn: request.asked_on,
    answerDueOn: request.answer_due_on,
    chasedTimes: request.chased_times,
    helper:
      request.helper_kind === null
        ? null
        : { kind: request.helper_kind, name: request.helper_name ?? '', since: request.taken_on ?? '' },
    reason: request.reason,
    endedOn: request.ended_on,
    allowedActions: helpActions(request, by),
  };
}

/** The state of a request in events: codes, never its words or names. */
export function helpStateOf(request: HelpRequestRow): DataOf<typeof helpRequested> {
  return {
    planId: request.plan_id,
    helpRequestId: request.id,
    goalId: request.goal_id,
    about: request.about,
    status: request.status,
    helperKind: request.helper_kind,
    times: request.chased_times,
  };
}

export const about = (request: HelpRequestRow) => ({
  youngPersonId: request.young_person_id,
  recordId: request.id,
  recordVersion: request.version,
});
