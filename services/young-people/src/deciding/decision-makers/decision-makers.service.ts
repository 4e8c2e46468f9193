import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#libs/kernel';
import { Access, type Actor, Database, type Reader } from '#libs/platform';
import { DECISION_KINDS, type DecisionKind } from '#libs/timeline';
import { contactsOf } from '../../register/contacts/contacts.queries.js';
import { getPerson, youngPersonRecord } from '../../register/person/person.queries.js';
import { calledName, type Person } from '../../register/person/person.rules.js';
import type { DecisionMakerResponse, DecisionMakersResponse } from './decision-makers.dto.js';
import {
  type DecisionRecords,
  type Period,
  periodOn,
  periodsOf,
  switchesIn,
} from '../decisions/decision-makers.rules.js';
import { decisionRecordsOf } from '../decisions/decision-records.queries.js';
import { type ReasonsReader, reasonsFor, representativesFor } from './decision-reasons.rules.js';

@Injectable()
export class DecisionMakersService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @param on today by default */
  read(actor: Actor, personId: string, on?: string): Promise<DecisionMakersResponse> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'decision-maker:read', youngPersonRecord(actor, personId));
      const person = await getPerson(db, personId);
      const records = (await decisionRecordsOf(db, [person])).get(personId)!;
      const parents = await this.parentsOf(db, personId);
      const day = (on as CalendarDate | undefined) ?? db.today;
      const all = await this.access.may(db, 'capacity-assessment:read', youngPersonRecord(actor, personId));
      const to: ReasonsReader = all ? { all } : { all, subject: actor.subject };
      const items = DECISION_KINDS.map((kind) => decisionMaker(kind, day, records, person, parents, to));
      return { youngPersonId: personId, on: day, items };
    });
  }

  /** Names of people with parental responsibility; empty for readers who may not read contacts, such as the other parent. */
  private async parentsOf(db: Reader, personId: string): Promise<string[]> {
    if (!(await this.access.may(db, 'contact:read', youngPersonRecord(db.actor, personId)))) return [];
    const contacts = await contactsOf(db, personId);
    return contacts
      .filter(({ parental_responsibility, ended_at }) => parental_responsibility === 'yes' && ended_at === null)
      .map(({ name }) => name);
  }
}

function decisionMaker(
  kind: DecisionKind,
  on: CalendarDate,
  records: DecisionRecords,
  person: Person,
  parents: readonly string[],
  to: ReasonsReader,
): DecisionMakerResponse {
  const periods = periodsOf(kind, records);
  const period = periodOn(on, periods);
  const { why, citation, conventions, missing } = reasonsFor(kind, on, records, to);
  const next = switchesIn(periods).find((s) => s.on > on);
  return {
    kind,
    decider: period?.decisionMaker ?? null,
    names: period ? namesOf(period, person, parents, to) : [],
    since: period?.from ?? null,
    until: period?.until ?? null,
    ...{ why, citation, conventions: [...conventions] },
    next: next ? { on: next.on, to: next.to } : null,
    missing: [...missing],
  };
}

function namesOf(period: Period, person: Person, parents: readonly string[], to: ReasonsReader): string[] {
  switch (period.decisionMaker) {
    case 'parent':
      return [...parents];
    case 'young-person':
      return [calledName(person)];
    case 'representative':
      return representativesFor(to, period).map(({ name }) => name);
  }
}
