import type { AnswerEntity } from './answer.entity.js';
import type { AnswerResponse } from './answers.dto.js';

/** @param plan the version at the last change of what people agree to decides whether the answer still holds */
export function answerBody(answer: AnswerEntity, plan: { content_version: number }): AnswerResponse {
  return {
    id: answer.id,
    answer: answer.answer,
    words: answer.words,
    planVersion: answer.plan_version,
    stale: answer.plan_version < plan.content_version,
    by: answer.by_role,
    name: answer.by_name,
    at: new Date(answer.at).toISOString(),
  };
}
