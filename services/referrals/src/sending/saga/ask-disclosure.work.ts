import { disclosureRequested, type FieldGroup } from '#libs/contracts';
import { type CalendarDate, newId, unprocessable } from '#libs/kernel';
import type { Access, ProtectedRecord, Transaction } from '#libs/platform';
import { LEAST_GROUPS, requireGroups } from '../../referral/disclosure/disclosure.rules.js';
import type { Referral } from '../../referral/record/referral.rules.js';
import { type DisclosureRecord } from '../../referral/disclosure/disclosure.queries.js';
import { type Override, requireSoundOverride } from './lawful-bases.rules.js';
import { saveDisclosures } from './disclosures.writes.js';
import { saveOverride } from './overrides.writes.js';

/** The requested disclosure and its basis. */
export interface SharingAsked {
  readonly groups?: readonly FieldGroup[] | undefined;
  readonly consentId?: string | undefined;
  readonly override?: Override | undefined;
}

/**
 * Asks young-people for the values that the referral, now in `sending`, is to disclose.
 * @returns the pending disclosure
 * @throws DomainError LEAST_GROUPS_MISSING, PLAN_NOT_NAMED, TWO_BASES, OVERRIDE_NOT_SOUND (422), NOT_FOUND if the
 *   actor may not make an override
 */
export async function askDisclosure(
  tx: Transaction,
  access: Access,
  referral: Referral,
  dateOfBirth: CalendarDate | null,
  { groups = LEAST_GROUPS, consentId, override }: SharingAsked,
): Promise<DisclosureRecord> {
  const { id: referralId, reference, youngPersonId, organisationId } = referral;
  requireGroups(groups, referral.planId);
  const id = newId();
  if (override) {
    if (consentId !== undefined) {
      throw unprocessable(
        'TWO_BASES',
        'A disclosure rests either on a consent or on a law. Give only one of consentId and override.',
      );
    }
    const record: ProtectedRecord = { area: tx.actor.area, youngPersonId, type: 'disclosure', id };
    await access.require(tx, 'disclosure:override', record);
    requireSoundOverride(override, dateOfBirth, tx.today);
  }
  const { subject, name, role, agency = null } = tx.actor;
  const planId = groups.includes('plan') ? referral.planId : null;
  const row: DisclosureRecord = {
    ...{ id, version: 1, youngPersonId, referralId, reference, organisationId, addressedTo: null },
    ...{ purpose: 'referral', groups, planId, consentId: consentId ?? null },
    overrideBasis: override?.lawfulBasis ?? null,
    youngPersonTold: override ? override.youngPersonTold === 'yes' : null,
    requestedAt: tx.now.toISOString(),
    requestedBy: { subject, name, role, agency },
    state: 'requested',
    ...{ personPart: null, planPart: null, refusalCode: null, missingGroups: [], givenOn: null },
    ...{ stoppedOn: null, stopWhy: null, returnDueOn: null },
    ...{ returnOutcome: null, returnBasis: null, returnWords: null, returnedOn: null, returnedBy: null },
  };
  saveDisclosures(tx, 'insert', [row]);
  if (override) saveOverride(tx, id, youngPersonId, override);
  const { purpose, overrideBasis } = row;
  tx.emit(
    disclosureRequested,
    { youngPersonId, recordId: id, recordVersion: 1 },
    {
      ...{ disclosureId: id, referralId, organisationId, purpose, groups: [...groups], planId },
      ...{ consentId: row.consentId, overrideBasis },
    },
  );
  return row;
}
