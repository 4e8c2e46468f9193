import { Injectable } from '@nestjs/common';
import { representativeChanged, type RepresentativeEndReason } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { Actor } from '#libs/platform';
import { CAPS } from '../../register/caps/caps.values.js';
import { DECISION_KINDS } from '#libs/timeline';
import { decisionOn } from '../decisions/decision-makers.rules.js';
import {
  lastDayWhenEnded,
  representativeLifecycle,
  representativeState,
  requireNotEnded,
  requireSound,
} from '../decisions/representative.rules.js';
import { type DecisionRecordKind, DecisionRecordsService, storeOf } from './decision-records.service.js';
import { type RepresentativeRow, representativeTable } from './representative.table.js';
import type {
  NewRepresentativeRequest,
  ChangeRepresentativeRequest,
  RepresentativeResponse,
} from './representatives.dto.js';

/** People who may decide for the young person, with their authority and the evidence for it. */
@Injectable()
export class RepresentativesService extends DecisionRecordsService<RepresentativeRow, RepresentativeResponse> {
  protected readonly kind = REPRESENTATIVES;

  /** @throws DomainError NOT_FOUND, INVALID */
  add(actor: Actor, personId: string, input: NewRepresentativeRequest): Promise<RepresentativeResponse> {
    return this.create(actor, personId, (first, { dateOfBirth }, { today }) => {
      const { authority, kinds, name, subject = null, evidence } = input;
      const representative: RepresentativeRow = {
        ...first,
        ...{ authority, kinds, name, subject, evidence },
        from_on: (input.fromOn as CalendarDate | undefined) ?? today,
        until_on: (input.untilOn as CalendarDate | null | undefined) ?? null,
        end_reason: null,
      };
      requireSound(representative, dateOfBirth);
      return representative;
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID, STALE_VERSION, REPRESENTATIVE_ENDED */
  change(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    input: ChangeRepresentativeRequest,
  ): Promise<RepresentativeResponse> {
    return this.update(actor, personId, { id, seen }, (representative, { dateOfBirth }) => {
      const changed: RepresentativeRow = {
        ...representative,
        kinds: input.kinds ?? representative.kinds,
        name: input.name ?? representative.name,
        subject: input.subject === undefined ? representative.subject : input.subject,
        evidence: input.evidence ?? representative.evidence,
        until_on: input.untilOn === undefined ? representative.until_on : (input.untilOn as CalendarDate | null),
      };
      requireSound(changed, dateOfBirth);
      return changed;
    });
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, REPRESENTATIVE_ENDED */
  end(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    endReason: RepresentativeEndReason,
  ): Promise<RepresentativeResponse> {
    return this.update(actor, personId, { id, seen }, (representative, _, { today }) => ({
      until_on: lastDayWhenEnded(representative, today),
      end_reason: endReason,
    }));
  }
}

const REPRESENTATIVES: DecisionRecordKind<RepresentativeRow, RepresentativeResponse> = {
  type: 'representative',
  permission: 'representative',
  store: storeOf(representativeTable),
  cap: CAPS.representatives,
  list: {
    sql: `select ${representativeTable.read('r')} from representative r
      where r.area = $1 and r.young_person_id = $2 order by r.id desc`,
    name: 'representatives-list',
  },
  requireNotEnded,
  publish(tx, { id, young_person_id, version, authority, kinds, subject, from_on, until_on, end_reason }) {
    tx.emit(
      representativeChanged,
      { youngPersonId: young_person_id, recordId: id, recordVersion: version },
      {
        ...{ representativeId: id, authority, kinds, subject },
        ...{ fromOn: from_on, untilOn: until_on, endReason: end_reason },
      },
    );
  },
  responseOf(representative, records, { today, mayChange }) {
    const { id, young_person_id, version, authority, kinds, name, subject, evidence } = representative;
    const { from_on, until_on, end_reason } = representative;
    return {
      ...{ id, youngPersonId: young_person_id, version, authority, kinds, name, subject, evidence },
      ...{ fromOn: from_on, untilOn: until_on, endReason: end_reason },
      decidesOn: DECISION_KINDS.filter((kind) =>
        decisionOn(kind, today, records)?.representatives.some((r) => r.id === id),
      ),
      allowedActions: representativeLifecycle.actions(representativeState(representative), { may: () => mayChange }),
    };
  },
};
