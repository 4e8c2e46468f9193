import { hashOf } from '../versions/content-hash.rules.js';
import { type PlanContent, visibleContent } from '../versions/plan-content.rules.js';
import type { VisibleVersions } from '../versions/visible-versions.rules.js';
import type { AnswerRow } from './answer.table.js';
import { isStale, withheldFromParty } from './answer.rules.js';
import type { AnswerResponse } from './answers.dto.js';

/** For audiences that read everything. */
const ALL: VisibleVersions = { rules: [], versions: [], numberOf: (number) => number };

/**
 * An answer as an audience reads it. Neither the number nor the staleness of another party's answer reveals withheld
 * parts of the plan.
 * @param now current content
 */
export function answerResponse(answer: AnswerRow, now: PlanContent, visible: VisibleVersions = ALL): AnswerResponse {
  const { rules, versions, numberOf } = visible;
  const asParty = rules.every((rule) => withheldFromParty(answer.by_role).includes(rule));
  const number =
    answer.version_number === null || rules.length === 0
      ? answer.version_number
      : (numberOf(answer.version_number) ?? null);
  const then = versions.find((v) => v.number === number);
  const stale = asParty ? isStale(answer, now) : !then || then.content_hash !== hashOf(visibleContent(now, rules));
  return {
    id: answer.id,
    answer: answer.answer,
    words: answer.words,
    planVersion: answer.plan_version,
    number,
    stale,
    by: answer.by_role,
    agency: answer.by_agency,
    name: answer.by_name,
    at: new Date(answer.at).toISOString(),
    askedAgainOn: asParty ? answer.asked_again_on : null,
    accessEnded: rules.length === 0 && answer.access_ended_on !== null,
  };
}
