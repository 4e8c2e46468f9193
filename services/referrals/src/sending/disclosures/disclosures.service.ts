import { Injectable } from '@nestjs/common';
import { disclosureReturned, type FieldGroup } from '#libs/contracts';
import { conflict, invalid, notFound } from '#libs/kernel';
import {
  Access,
  type Actor,
  Database,
  DEFAULT_LIMIT,
  pageOf,
  type ProtectedRecord,
  type Reader,
  type Audience,
  audienceOf,
} from '#libs/platform';
import { LEAST_GROUPS, requireGroups, wordsByGroup } from '../../referral/disclosure/disclosure.rules.js';
import { recordOf, ReferralWork } from '../../referral/record/referral.work.js';
import type { WholeReferral } from '../../referral/record/referral.queries.js';
import { besideValues, receiptResponse, returnResponse, returnToAnswerResponse } from './disclosures.responses.js';
import { DisclosureSagaService } from '../saga/disclosure-saga.service.js';
import type {
  DisclosureResponse,
  DisclosureReturn,
  DisclosureReturnResponse,
  PreviewElsewhere,
  ReferralDisclosurePreview,
  ReturnsPage,
  ReturnsQuery,
} from './disclosures.dto.js';
import {
  findLastDisclosure,
  findReadableUntil,
  lockLastDisclosure,
} from '../../referral/disclosure/disclosure.queries.js';
import { findOverride } from '../saga/overrides.queries.js';
import { findReturnsToAnswer } from './disclosures.queries.js';
import { saveDisclosures } from '../saga/disclosures.writes.js';
import { SIDE_OF } from '../../referral/owners/owner.rules.js';

/** Previews, receipts, revocations and returns of disclosures. */
@Injectable()
export class DisclosuresService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly work: ReferralWork,
    private readonly saga: DisclosureSagaService,
  ) {}

  /** @throws DomainError NOT_FOUND, and as `requireGroups` */
  preview(actor: Actor, id: string, groups: FieldGroup[] = [...LEAST_GROUPS]): Promise<ReferralDisclosurePreview> {
    return this.database.read(actor, async (db) => {
      const { referral, service } = await this.work.visible(db, 'disclosure:preview', id);
      requireGroups(groups, referral.planId);
      const ofPerson = groups.filter((group) => group !== 'plan');
      const elsewhere: PreviewElsewhere[] = [
        { groups: ofPerson, href: `/v1/young-people/${referral.youngPersonId}/disclosure-preview?groups=${ofPerson}` },
      ];
      if (groups.includes('plan'))
        elsewhere.push({ groups: ['plan'], href: `/v1/plans/${referral.planId}/disclosure-preview` });
      return {
        referralId: id,
        recipient: { id: service.organisationId, name: service.organisationName },
        groups,
        values: wordsByGroup(referral, groups),
        ...besideValues(referral),
        elsewhere,
      };
    });
  }

  /** @throws DomainError NOT_FOUND, NOTHING_SHARED (409) before the sending */
  receipt(actor: Actor, id: string): Promise<DisclosureResponse> {
    return this.database.read(actor, async (db) => this.answer(db, await this.work.visible(db, 'referral:read', id)));
  }

  /** @throws DomainError NOT_FOUND, NOTHING_SHARED, ALREADY_STOPPED (409) */
  revoke(actor: Actor, id: string): Promise<DisclosureResponse> {
    return this.database.transaction(actor, async (tx) => {
      const whole = await this.work.visible(tx, 'disclosure:revoke', id);
      const row = await lockLastDisclosure(tx, id);
      if (!row || row.addressedTo === null) throw nothingShared();
      if (row.state === 'stopped' && row.stopWhy !== 'consent-ended')
        throw conflict('ALREADY_STOPPED', 'The organisation’s access has already been stopped.');
      await this.saga.stop(tx, row, 'revoked');
      return this.answer(tx, whole);
    });
  }

  /**
   * Records the return or deletion of the data. The organisation may no longer read the referral, so the check uses the
   * disclosure alone.
   * @throws DomainError NOT_FOUND, INVALID, NOTHING_TO_RETURN, ALREADY_ANSWERED (409)
   */
  giveBack(actor: Actor, id: string, { outcome, basis, words }: DisclosureReturn): Promise<DisclosureReturnResponse> {
    return this.database.transaction(actor, async (tx) => {
      const row = await lockLastDisclosure(tx, id);
      const record: ProtectedRecord = row
        ? {
            area: actor.area,
            youngPersonId: row.youngPersonId,
            recipient: row.addressedTo,
            type: 'disclosure',
            id: row.id,
          }
        : { area: '', youngPersonId: null, type: 'disclosure', id };
      await this.access.require(tx, 'disclosure:return', record);
      if (!row) throw notFound('disclosure');
      if ((outcome === 'kept') !== (basis !== undefined))
        throw invalid([
          {
            field: 'basis',
            code: basis ? 'NOT_FOR_OUTCOME' : 'REQUIRED',
            message: 'required with the outcome kept, and allowed only with it',
          },
        ]);
      if (row.state !== 'stopped')
        throw conflict('NOTHING_TO_RETURN', 'The organisation has not been asked to return or delete this data.');
      if (row.returnedOn !== null)
        throw conflict('ALREADY_ANSWERED', 'The organisation has already reported the outcome.');
      const answered = {
        ...row,
        version: row.version + 1,
        ...{ returnOutcome: outcome, returnBasis: basis ?? null, returnWords: words ?? null },
        ...{ returnedOn: tx.today, returnedBy: actor.name },
      };
      saveDisclosures(tx, 'update', [answered]);
      const { id: disclosureId, youngPersonId, referralId, organisationId, version } = answered;
      tx.emit(
        disclosureReturned,
        { youngPersonId, recordId: disclosureId, recordVersion: version },
        { disclosureId, referralId, organisationId, outcome, basis: basis ?? null, answeredOn: tx.today },
      );
      return returnResponse(answered, tx.today)!;
    });
  }

  /** Open requests to return or delete data: an organisation's own, or an area's. */
  returns(actor: Actor, { list, after, limit = DEFAULT_LIMIT }: ReturnsQuery): Promise<ReturnsPage> {
    return this.database.list(actor, async (db) => {
      const rows = await findReturnsToAnswer(db, { overdue: list === 'overdue', after, limit });
      const { items, next } = pageOf(rows, limit);
      if (items.length > 0)
        this.access.listed(db, 'disclosure:list', 'disclosure', [...new Set(items.map((i) => i.youngPersonId))]);
      const mayAnswer = SIDE_OF[actor.role] === 'recipient';
      return { items: items.map((item) => returnToAnswerResponse(item, db.today, mayAnswer)), next };
    });
  }

  private async answer(db: Reader, whole: WholeReferral): Promise<DisclosureResponse> {
    const { referral } = whole;
    const row = await findLastDisclosure(db, referral.id);
    if (referral.disclosure === null || !row) throw nothingShared();
    const { role } = db.actor;
    const readableUntil = await findReadableUntil(db, referral.id);
    const override = (await findOverride(db, row.id)) ?? null;
    const record = recordOf(db.actor, referral);
    const mayRevoke = await this.access.may(db, 'disclosure:revoke', record);
    const readsNumbers =
      NUMBERS_ARE_THEIRS[audienceOf(role)] || (await this.access.may(db, 'person:read-identifiers', record));
    const reader = { role, today: db.today, mayRevoke, readsNumbers };
    return receiptResponse(whole, referral.disclosure, { ...row, readableUntil }, override, reader);
  }
}

/** Audiences that always read the NHS number: the young person and the recipient of the disclosure. */
const NUMBERS_ARE_THEIRS: Readonly<Record<Audience, boolean>> = {
  'young-person': true,
  provider: true,
  carer: false,
  staff: false,
  leader: false,
  administrator: false,
  system: false,
  public: false,
};

const nothingShared = () => conflict('NOTHING_SHARED', 'The referral has not been sent, so no data has been shared.');
