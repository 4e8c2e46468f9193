import { Injectable } from '@nestjs/common';
import { representativeChanged, type RepresentativeEndReason } from '#libs/contracts';
import { type CalendarDate, newId, notFound } from '#libs/kernel';
import { Access, type Actor, Database, type ProtectedRecord, requireVersion, type Transaction } from '#libs/platform';
import { DECISION_KINDS } from '#libs/timeline';
import { type DecisionRecords, decisionOn } from '../decisions/decision-makers.rules.js';
import { decisionRecordsOf, keepVersion, versionsOf } from '../decisions/decision-records.queries.js';
import type { RecordHistory } from '../decisions/record-history.dto.js';
import { settleDecisions } from '../consequences/settle-decisions.work.js';
import { takesChanges } from '../../register/kept-records/kept-record.rules.js';
import { getPerson, lockPerson, youngPersonRecord } from '../../register/person/person.queries.js';
import type { Person } from '../../register/person/person.rules.js';
import { lookAgain } from '../../register/person/person.writes.js';
import { RepresentativeEntity } from './representative.entity.js';
import {
  lastDayWhenEnded,
  representativeState,
  requireNotEnded,
  requireSound,
} from '../decisions/representative.rules.js';
import type {
  AddRepresentative,
  ChangeRepresentative,
  RepresentativeAnswer,
  RepresentativeList,
} from './representatives.dto.js';

type Change = Partial<Omit<RepresentativeEntity, 'area' | 'id' | 'youngPersonId' | 'version'>>;

/** Who may decide for the young person, by what authority and on what evidence. */
@Injectable()
export class RepresentativesService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(actor: Actor, personId: string): Promise<RepresentativeList> {
    return this.database.read(actor, async (db) => {
      const record = youngPersonRecord(actor, personId);
      await this.access.require(db, 'representative:read', record);
      const person = await getPerson(db, personId);
      const mayChange = await this.access.may(db, 'representative:change', record);
      const of = (await decisionRecordsOf(db, [person])).get(personId)!;
      const all = await db.query<RepresentativeEntity & Record<string, unknown>>(
        `select area, id, young_person_id as "youngPersonId", version, authority, kinds, name, subject, evidence,
           from_on as "fromOn", until_on as "untilOn", end_reason as "endReason"
         from representative where area = $1 and young_person_id = $2 order by id desc`,
        [actor.area, personId],
        'representatives-list',
      );
      return { items: all.map((representative) => answer(representative, of, db.today, mayChange)) };
    });
  }

  history(actor: Actor, personId: string, id: string): Promise<RecordHistory> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'representative:read', representativeRecord(actor, personId, id));
      const items = await versionsOf(db, personId, id);
      if (items.length === 0) throw notFound('representative');
      return { items };
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID */
  add(actor: Actor, personId: string, input: AddRepresentative): Promise<RepresentativeAnswer> {
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      await this.access.require(tx, 'representative:change', representativeRecord(actor, personId, id));
      const person = await lockPerson(tx, personId);
      const { authority, kinds, name, subject = null, evidence } = input;
      const representative: RepresentativeEntity = {
        ...{ area: actor.area, id, youngPersonId: personId, version: 1 },
        ...{ authority, kinds, name, subject, evidence },
        fromOn: (input.fromOn as CalendarDate | undefined) ?? tx.today,
        untilOn: (input.untilOn as CalendarDate | null | undefined) ?? null,
        endReason: null,
      };
      requireSound(representative, person.dateOfBirth);
      await tx.manager.insert(RepresentativeEntity, representative);
      return this.kept(tx, person, representative);
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
    return this.withRepresentative(actor, personId, id, seen, (representative, person) => {
      const said = Object.entries(input).filter(([, value]) => value !== undefined);
      const change = Object.fromEntries(said) as Change;
      requireSound({ ...representative, ...change }, person.dateOfBirth);
      return change;
    });
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, REPRESENTATIVE_ENDED */
  end(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    reason: RepresentativeEndReason,
  ): Promise<RepresentativeAnswer> {
    return this.withRepresentative(actor, personId, id, seen, (representative, _, tx) => ({
      untilOn: lastDayWhenEnded(representative, tx.today),
      endReason: reason,
    }));
  }

  private withRepresentative(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    changes: (representative: RepresentativeEntity, person: Person, tx: Transaction) => Change,
  ): Promise<RepresentativeAnswer> {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'representative:change', representativeRecord(actor, personId, id));
      const person = await lockPerson(tx, personId);
      const key = { area: actor.area, id, youngPersonId: personId };
      const representative = await tx.manager.findOneBy(RepresentativeEntity, key);
      if (!representative) throw notFound('representative');
      requireVersion(representative.version, seen);
      requireNotEnded(representative);
      const change = { ...changes(representative, person, tx), version: representative.version + 1 };
      await tx.manager.update(RepresentativeEntity, key, change);
      return this.kept(tx, person, { ...representative, ...change });
    });
  }

  /** What follows from the representative as it is now. */
  private async kept(tx: Transaction, person: Person, representative: RepresentativeEntity) {
    await keepVersion(tx, representative);
    const { id, version, authority, kinds, subject, fromOn, untilOn, endReason } = representative;
    tx.emit(
      representativeChanged,
      { youngPersonId: person.id, recordId: id, recordVersion: version },
      { representativeId: id, authority, kinds, subject, fromOn, untilOn, endReason },
    );
    const records = await settleDecisions(tx, [person]);
    await lookAgain(tx, [person.id]);
    return answer(representative, records.get(person.id)!, tx.today, true);
  }
}

function representativeRecord(actor: Actor, youngPersonId: string, id: string): ProtectedRecord {
  return { area: actor.area, youngPersonId, type: 'representative', id };
}

function answer(
  { area: _, ...representative }: RepresentativeEntity,
  records: DecisionRecords,
  today: CalendarDate,
  mayChange: boolean,
): RepresentativeAnswer {
  return {
    ...representative,
    decidesOn: DECISION_KINDS.filter((kind) =>
      decisionOn(kind, today, records)?.representatives.some(({ id }) => id === representative.id),
    ),
    allowedActions: mayChange && takesChanges(representativeState(representative)) ? ['representative:change'] : [],
  };
}
