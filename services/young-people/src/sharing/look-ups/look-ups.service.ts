import { Injectable } from '@nestjs/common';
import { type CalendarDate, addDays, newId, parseCalendarDate } from '#libs/kernel';
import { Access, type Actor, Database, type Reader, shutOutOf, systemActor } from '#libs/platform';
import { searchPeople, wordsOf } from '../../register/people/search.queries.js';
import type { LookUpRequest, LookUpResponse } from './look-ups.dto.js';
import { LOOK_UPS_A_DAY, MOST_FOUND, initialsOf, requireLeft, requireOnePerson } from './look-up.rules.js';
import { type FoundPerson, countLookUps, findByNumber, involvedWith } from './look-ups.queries.js';

/** Whether somebody has a record, for a practitioner who is not involved with them. */
@Injectable()
export class LookUpsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError INVALID, LOOK_UP_TOO_WIDE (422), TOO_MANY_LOOK_UPS (429) */
  async lookUp(actor: Actor, terms: LookUpRequest): Promise<LookUpResponse> {
    const words = wordsOf(terms.name);
    requireOnePerson(words, terms);
    // Counted before it is answered: a look-up that fails on the way has been used.
    const used = await this.database.transaction(actor, async (tx) => {
      const before = await countLookUps(tx);
      requireLeft(before);
      await tx.query('insert into look_up (area, id, subject, at) values ($1, $2, $3, $4)', [
        ...[actor.area, newId(), actor.subject, tx.now.toISOString()],
      ]);
      return before + 1;
    });
    const found = await this.database.read(systemActor(actor.area, 'look-up', actor.request), async (db) => {
      const people = await this.find(db, words, terms);
      const unseen = await shutOutOf(
        db,
        actor.subject,
        people.map(({ id }) => id),
      );
      return people.filter(({ id }) => !unseen.has(id));
    });
    return this.database.read(actor, async (db) => {
      const shown = found.slice(0, MOST_FOUND);
      const ids = shown.map(({ id }) => id);
      const read = await involvedWith(db, ids);
      this.access.listed(db, 'person:look-up', 'young person', ids);
      return {
        items: shown.map(({ id, reference, givenName, familyName, dateOfBirth }) => ({
          ...{ reference, initials: initialsOf(givenName, familyName), mayRead: read.has(id) },
          yearOfBirth: dateOfBirth && Number(dateOfBirth.slice(0, 4)),
        })),
        more: found.length > MOST_FOUND,
        left: LOOK_UPS_A_DAY - used,
      };
    });
  }

  private async find(
    db: Reader,
    words: readonly string[],
    { number, dateOfBirth }: LookUpRequest,
  ): Promise<readonly FoundPerson[]> {
    if (number !== undefined) return findByNumber(db, number);
    const born: CalendarDate | null = dateOfBirth === undefined ? null : parseCalendarDate(dateOfBirth);
    const people = await searchPeople(
      db,
      {
        ...{
          words,
          cohort: null,
          namedWorker: null,
          withoutWorker: false,
          need: null,
          planStatus: null,
          hasEhcPlan: null,
        },
        ...{ bornUpTo: born, bornAfter: born && addDays(born, -1) },
      },
      { limit: MOST_FOUND },
    );
    return people as unknown as FoundPerson[];
  }
}
