import type { AnswerEntity } from './answer.entity.js';
import type { AnswerResponse } from './answers.dto.js';

/** @param stale the plan says something else by now, as far as the party is told of it */
export function answerBody(answer: AnswerEntity, stale: boolean): AnswerResponse {
  return {
    id: answer.id,
    answer: answer.answer,
    words: answer.words,
    planVersion: answer.plan_version,
    number: answer.version_number,
    stale,
    by: answer.by_role,
    agency: answer.by_agency,
    name: answer.by_name,
    at: new Date(answer.at).toISOString(),
    askedAgainOn: answer.asked_again_on,
  };
}
