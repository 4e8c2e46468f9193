import { ACCOUNTS, HARBOUR, NORFOLK } from '#libs/testing';

const base = '/v1/young-people/:youngPersonId';
const source = 'professional';

export const anAssessment = {
  ...{ kind: 'health-and-care', outcome: 'lacks-capacity', assessedOn: '2025-01-10', reviewBy: '2026-01-09' },
  ...{ assessorRole: 'social worker', assessorName: 'Omar Practitioner', evidence: 'Could not weigh it up.' },
};
export const aConsent = {
  ...{ purpose: 'referral', organisationId: HARBOUR, groups: ['identity'] },
};
/** Nobody of the usual staff is shut out. */
export const aRestriction = {
  ...{ reason: 'other', words: 'A relative works here.' },
  accounts: ACCOUNTS.filter(({ area }) => area === NORFOLK).map((account) => account.id),
};
export const byParent = { givenBy: 'parent', name: 'Joy Example', how: 'written', evidence: 'Form.' };
export const aRepresentative = {
  authority: 'parent',
  kinds: ['ehc'],
  name: 'Joy Example',
  evidence: 'Birth certificate.',
};

/**
 * A valid body of each operation on a person's record, by `post /v1/young-people/:youngPersonId/contacts`.
 * @param twice the id of another record of the person
 */
export const bodies = (twice: string): Record<string, object> => ({
  [`patch ${base}`]: { givenName: 'Eve' },
  [`patch ${base}/circumstances`]: { facts: { disabled: { value: true, source } } },
  [`post ${base}/contacts`]: { kind: 'professional', name: 'Dr Other', relationship: 'dentist' },
  [`patch ${base}/contacts/:contactId`]: { name: 'Dr Changed' },
  [`post ${base}/restrictions`]: aRestriction,
  [`patch ${base}/restrictions/:restrictionId`]: { untilOn: null },
  [`post ${base}/restrictions/:restrictionId/lifting`]: { words: 'She left.' },
  [`post ${base}/roll`]: { kind: 'team', team: 'Transition West' },
  [`put ${base}/named-worker`]: { subject: 'maya', name: 'Maya' },
  [`post ${base}/named-worker/ending`]: { reason: 'left' },
  [`post ${base}/contacts/:contactId/ending`]: { reason: 'moved-away' },
  [`put ${base}/preferences`]: { channel: 'letter', format: null },
  [`post ${base}/relationships`]: { subject: 'new-carer', relation: 'carer' },
  [`post ${base}/relationships/:relationshipId/renewal`]: {},
  [`post ${base}/consents`]: aConsent,
  // The fact comes from an assessment, so it is never removed and every account finds it.
  [`post ${base}/removals`]: {
    ...{ kind: 'fact', fact: 'lacksCapacityForArrangements' },
    ...{ reason: 'entered-in-error', words: 'Another one’s fact.' },
  },
  [`post ${base}/capacity-assessments`]: anAssessment,
  [`patch ${base}/capacity-assessments/:assessmentId`]: { evidence: 'Seen.' },
  [`post ${base}/capacity-assessments/:assessmentId/ending`]: { reason: 'no-longer-valid' },
  [`post ${base}/merges`]: { mergedId: twice, reason: 'duplicate-entry' },
  [`post ${base}/merges/:mergeId/undoing`]: { words: 'Cousins.' },
  [`post ${base}/representatives`]: aRepresentative,
  [`patch ${base}/representatives/:representativeId`]: { evidence: 'Seen.' },
  [`post ${base}/representatives/:representativeId/ending`]: { reason: 'other' },
});
