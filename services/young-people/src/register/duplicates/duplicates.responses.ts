import { type Evidence, evidenceWords } from '../identity/identity.rules.js';
import { sameValue } from '../person/facts.rules.js';
import type { PersonDetails } from '../person/person.queries.js';
import type { ComparedFieldResponse, EvidenceResponse, PossibleDuplicateResponse } from './duplicates.dto.js';
import type { PossibleDuplicate } from './duplicates.queries.js';

export function evidenceResponses(evidence: readonly Evidence[]): EvidenceResponse[] {
  return evidence.map(({ field, finding }) => ({ field, finding, words: evidenceWords({ field, finding }) }));
}

export function pairResponse({ evidence, ...pair }: PossibleDuplicate): PossibleDuplicateResponse {
  return { ...pair, evidence: evidenceResponses(evidence) };
}

const COMPARED = [
  'givenName',
  'familyName',
  'preferredName',
  'dateOfBirth',
  'sex',
  'ethnicity',
  'postcode',
  'nhsNumber',
  'upn',
  'upnTemporary',
  'uln',
  'needs',
  'communicationNeeds',
  'placement',
  'hasEhcPlan',
  'planStatus',
  'deceased',
  'namedWorker',
  'registeredAt',
  'changedAt',
] as const satisfies readonly (keyof PersonDetails)[];

export function comparedFields(one: PersonDetails, other: PersonDetails): ComparedFieldResponse[] {
  return COMPARED.map((field) => {
    const unknown = one[field] === null || other[field] === null;
    return {
      ...{ field, one: one[field], other: other[field] },
      equal: unknown ? null : sameValue(one[field], other[field]),
    };
  });
}
