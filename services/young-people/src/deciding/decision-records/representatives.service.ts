import { Injectable } from '@nestjs/common';
import { representativeChanged, type RepresentativeEndReason } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { Actor } from '#libs/platform';
import { DECISION_KINDS } from '#libs/timeline';
import { given } from '../../register/kept-records/kept-record.rules.js';
import { decisionOn } from '../decisions/decision-makers.rules.js';
import {
  lastDayWhenEnded,
  representativeLifecycle,
  representativeState,
  requireNotEnded,
  requireSound,
} from '../decisions/representative.rules.js';
import { type ChangeOf, type DecisionRecordKind, DecisionRecordsService } from './decision-records.service.js';
import { RepresentativeEntity } from './representative.entity.js';
import type { AddRepresentative, ChangeRepresentative, RepresentativeAnswer } from './representatives.dto.js';

/** Who may decide for the young person, by what authority and on what evidence. */
@Injectable()
export class RepresentativesService extends DecisionRecordsService<RepresentativeEntity, RepresentativeAnswer> {
  protected readonly kind = REPRESENTATIVES;

  /** @throws DomainError NOT_FOUND, INVALID */
  add(actor: Actor, personId: string, input: AddRepresentative): Promise<RepresentativeAnswer> {
    return this.create(actor, personId, (first, { dateOfBirth }, { today }) => {
      const { authority, kinds, name, subject = null, evidence } = input;
      const representative: RepresentativeEntity = {
        ...first,
        ...{ authority, kinds, name, subject, evidence },
        fromOn: (input.fromOn as CalendarDate | undefined) ?? today,
        untilOn: (input.untilOn as CalendarDate | null | undefined) ?? null,
        endReason: null,
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
    input: ChangeRepresentative,
  ): Promise<RepresentativeAnswer> {
    return this.update(actor, personId, { id, seen }, (representative, { dateOfBirth }) => {
      const change = given(input) as ChangeOf<RepresentativeEntity>;
      requireSound({ ...representative, ...change }, dateOfBirth);
      return change;
    });
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, REPRESENTATIVE_ENDED */
  end(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    endReason: RepresentativeEndReason,
  ): Promise<RepresentativeAnswer> {
    return this.update(actor, personId, { id, seen }, (representative, _, { today }) => ({
      untilOn: lastDayWhenEnded(representative, today),
      endReason,
    }));
  }
}

const REPRESENTATIVES: DecisionRecordKind<RepresentativeEntity, RepresentativeAnswer> = {
  type: 'representative',
  permission: 'representative',
  entity: RepresentativeEntity,
  list: {
    sql: `select area, id, young_person_id as "youngPersonId", version, authority, kinds, name, subject, evidence,
        from_on as "fromOn", until_on as "untilOn", end_reason as "endReason"
      from representative where area = $1 and young_person_id = $2 order by id desc`,
    name: 'representatives-list',
  },
  requireNotEnded,
  publish(tx, { id, youngPersonId, version, authority, kinds, subject, fromOn, untilOn, endReason }) {
    tx.emit(
      representativeChanged,
      { youngPersonId, recordId: id, recordVersion: version },
      { representativeId: id, authority, kinds, subject, fromOn, untilOn, endReason },
    );
  },
  responseOf({ area: _, ...representative }, records, { today, mayChange }) {
    return {
      ...representative,
      decidesOn: DECISION_KINDS.filter((kind) =>
        decisionOn(kind, today, records)?.representatives.some(({ id }) => id === representative.id),
      ),
      allowedActions: representativeLifecycle.actions(representativeState(representative), { may: () => mayChange }),
    };
  },
};
