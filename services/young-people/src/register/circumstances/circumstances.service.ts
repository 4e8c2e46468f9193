import { Injectable } from '@nestjs/common';
import { invalid, notFound } from '#libs/kernel';
import { Access, type Actor, Database, type Reader, requireVersion } from '#libs/platform';
import { getPerson, lockPerson, youngPersonRecord } from '../person/person.queries.js';
import { personWrite } from '../person/person-write.rules.js';
import { savePeople } from '../person/person.writes.js';
import type { ChangeCircumstancesRequest, CircumstancesResponse, FactHistoryResponse } from './circumstances.dto.js';
import { factHistory, knownFacts } from '../person/facts.queries.js';
import { isFactName, mayReadFact, plainFacts, readFactChanges, withDayOfYearGroup } from '../person/facts.rules.js';
import { requireNotKeptInPlan } from './kept-in-plan.work.js';

@Injectable()
export class CircumstancesService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  read(actor: Actor, id: string): Promise<CircumstancesResponse> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'circumstances:read', youngPersonRecord(actor, id));
      const { circumstancesVersion } = await getPerson(db, id);
      return this.response(db, id, circumstancesVersion);
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID with a code for each field, FACT_KEPT_IN_PLAN (409), STALE_VERSION */
  change(actor: Actor, id: string, seen: number, input: ChangeCircumstancesRequest): Promise<CircumstancesResponse> {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'circumstances:change', youngPersonRecord(actor, id));
      const { changes, errors } = readFactChanges(input.facts, tx.today);
      if (errors.length > 0) throw invalid(errors);
      const person = await lockPerson(tx, id);
      requireVersion(person.circumstancesVersion, seen);
      const known = (await knownFacts(tx, [id])).get(id) ?? [];
      await requireNotKeptInPlan(tx, id, known, changes);
      const write = personWrite(person, person, known, withDayOfYearGroup(changes, tx.today));
      await savePeople(tx, [write]);
      return this.response(tx, id, write.after.circumstancesVersion);
    });
  }

  history(actor: Actor, id: string, fact: string): Promise<FactHistoryResponse> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'circumstances:read', youngPersonRecord(actor, id));
      if (!isFactName(fact) || !mayReadFact(actor.role, fact)) throw notFound('fact');
      await getPerson(db, id);
      return { items: await factHistory(db, id, fact) };
    });
  }

  private async response(db: Reader, id: string, version: number): Promise<CircumstancesResponse> {
    const all = (await knownFacts(db, [id])).get(id) ?? [];
    const known = all.filter(({ name }) => mayReadFact(db.actor.role, name));
    const allowedActions = await this.access.allowed(db, youngPersonRecord(db.actor, id), ['circumstances:change']);
    return { youngPersonId: id, version, known, facts: plainFacts(known), allowedActions };
  }
}
