import { assertNever, type CalendarDate, latest } from '#libs/kernel';
import { type DateExpression } from '../../engine/language.js';
import { type Person } from '../../engine/person.js';
import { eighteen } from '../anchors.js';

/**
 * Until when children's support goes on after 18: CSDPA 1970 s.2A and Children Act 1989 s.17ZH. "They must continue to
 * comply with section 2 after he reaches that age until … they reach a conclusion in his case" (s.2A(4)). A conclusion is
 * that there are no needs, that none will be met, or that some will be met, once that has begun.
 */

/** Assessed before 18: then the authority cannot decide that no assessment is owed (s.2A(4)(a)). */
function assessedBefore18(p: Person, turns18: CalendarDate): boolean {
  const assessed = p.date('transitionAssessmentCompletedOn');
  return assessed !== null && assessed < turns18;
}

/** s.2A(3): an assessment that does not count as an adult's has to be made again, before the conclusion. */
function concludedTooEarly(p: Person, turns18: CalendarDate, concluded: CalendarDate): boolean {
  if (!assessedBefore18(p, turns18) || p.facts.transitionAssessmentCountsForAdult !== false) return false;
  const assessedAgain = p.date('adultNeedsAssessmentCompletedOn');
  return assessedAgain === null || assessedAgain < turns18 || concluded < assessedAgain;
}

function conclusionCountsFrom(p: Person): CalendarDate | null {
  const concluded = p.date('adultSocialCareConclusionOn');
  const kind = p.facts.adultSocialCareConclusion ?? null;
  const turns18 = eighteen.at(p);
  if (concluded === null || kind === null || turns18 === null) return null;
  if (concludedTooEarly(p, turns18, concluded)) return null;
  switch (kind) {
    case 'no-needs':
    case 'needs-will-not-be-met':
      return latest(concluded, turns18);
    case 'needs-will-be-met': {
      const started = p.date('adultSupportStartedOn');
      return started === null ? null : latest(latest(concluded, started), turns18);
    }
    case 'no-duty-to-assess':
      return assessedBefore18(p, turns18) ? null : latest(concluded, turns18);
    default:
      return assertNever(kind);
  }
}

/** First day on which children's support may end, as far as the facts show. */
export const supportMayEndFrom: DateExpression = {
  words:
    'the later of the 18th birthday and the conclusion; where needs will be met, the day on which adult support begins',
  at: conclusionCountsFrom,
};

/** Why children's support still goes on, in words; null where a conclusion has been reached. */
export function whySupportGoesOn(p: Person): string | null {
  const from = conclusionCountsFrom(p);
  if (from !== null && from <= p.asOf) return null;
  const concluded = p.date('adultSocialCareConclusionOn');
  if (concluded === null || concluded > p.asOf)
    return 'adult social care has not yet reached its conclusion: support and direct payments continue';
  const turns18 = eighteen.at(p);
  if (turns18 !== null && concludedTooEarly(p, turns18, concluded))
    return 'the assessment before 18 does not count as an adult’s: assess again, then conclude';
  const kind = p.facts.adultSocialCareConclusion ?? null;
  if (kind === null) return 'a conclusion is recorded, but not what it was: support continues until that is known';
  if (kind === 'no-duty-to-assess')
    return 'there was an assessment before 18: support continues until a conclusion on the needs';
  return 'needs will be met, but adult support has not begun: support continues until it does';
}
