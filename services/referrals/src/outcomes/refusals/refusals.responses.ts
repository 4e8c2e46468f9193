import { type ChallengeRoute, type ReconsiderationOutcome } from '#libs/contracts';
import { authorForOrganisation } from '../../referral/record/referral.responses.js';
import type { WholeReferral } from '../../referral/record/referral.queries.js';
import { isFinal, openStage } from './reconsideration.rules.js';
import { type Letter, refusalLetter } from './refusal-letter.words.js';
import { CRITERIA, ROUTES, outsideRoutes, owed } from './refusal-law.rules.js';
import { type ExplainedRefusal, plainWords } from './refusal.words.js';
import type { ReconsiderationResponse, RefusalAction, RefusalResponse, RouteResponse } from './refusals.dto.js';
import type { StoredRefusal, StoredStage } from './refusals.queries.js';

/** @param may actions that the reader's permissions allow, regardless of the refusal's state */
export function refusalResponse(
  { referral, service }: Pick<WholeReferral, 'referral' | 'service'>,
  refusal: StoredRefusal,
  today: string,
  may: readonly RefusalAction[],
  isOrganisation: boolean,
): RefusalResponse {
  const { id, at, criterion, limb, reasons, evidence, decidedBy, advice, routes, toldHow, toldOn, reviewOn } = refusal;
  const recorded = explainedRefusal(service, refusal);
  return {
    id,
    referralId: referral.id,
    reference: referral.reference,
    service: recorded.service,
    organisation: recorded.organisation,
    at,
    criterion,
    limb,
    criterionLaw: CRITERIA[criterion].law,
    reasons,
    evidence: evidence.map(({ what, by = null, on = null }) => ({ what, by, on })),
    decidedBy: { name: decidedBy.name, role: decidedBy.role },
    advice,
    routes: routes.map(routeResponse),
    toldHow,
    toldOn,
    reviewOn,
    reconsiderations: refusal.stages.map((stage) => stageResponse(stage, today, isOrganisation)),
    outsideRoutes: isFinal(refusal.stages) ? outsideRoutes(refusal.agency).map(routeResponse) : [],
    inPlainWords: plainWords(recorded),
    owed: owed(refusal.agency).map(({ says, law }) => ({ says, law })),
    allowedActions: referral.status === 'declined' ? actionsNow(refusal, may) : [],
  };
}

function explainedRefusal(
  { name, organisationName }: WholeReferral['service'],
  refusal: StoredRefusal,
): ExplainedRefusal {
  return { ...refusal, service: name, organisation: organisationName };
}

export function letterOf(
  { referral, service }: Pick<WholeReferral, 'referral' | 'service'>,
  refusal: StoredRefusal,
): Letter {
  const { givenName, familyName } = referral.disclosure!.youngPerson;
  const to = { name: [givenName, familyName].filter(Boolean).join(' '), reference: referral.reference };
  return refusalLetter(explainedRefusal(service, refusal), to);
}

function actionsNow({ stages }: StoredRefusal, may: readonly RefusalAction[]): RefusalAction[] {
  const open = openStage(stages) !== undefined;
  return may.filter((action) => (action === 'decision' ? open : !open && !isFinal(stages)));
}

function routeResponse(code: ChallengeRoute): RouteResponse {
  const { says, law } = ROUTES[code];
  return { code, says, law };
}

function stageResponse(stage: StoredStage, today: string, isOrganisation: boolean): ReconsiderationResponse {
  const { id, grounds, askedAt, askedBy, dueOn, reasons, decidedAt, decisionMaker, decisionMakerRole } = stage;
  const outcome: ReconsiderationOutcome | null = stage.outcome;
  return {
    id,
    stage: stage.stage,
    grounds,
    askedAt,
    askedBy: isOrganisation ? authorForOrganisation(askedBy) : { name: askedBy.name, role: askedBy.role },
    dueOn,
    overdue: outcome === null && dueOn < today,
    outcome,
    reasons,
    decidedAt,
    decidedBy: decisionMaker && { name: decisionMaker.name, role: decisionMakerRole ?? '' },
  };
}
