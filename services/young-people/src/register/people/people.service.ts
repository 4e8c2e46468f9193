import { Injectable } from '@nestjs/common';
import { addMonths, type CalendarDate, newId } from '#libs/kernel';
import { Access, type Actor, Database, DEFAULT_LIMIT, pageOf, type Reader, requireVersion } from '#libs/platform';
import { knownFacts } from '../person/facts.queries.js';
import { cohortInYearGroup, yearGroupToday } from '../person/facts.rules.js';
import type { ChangeYoungPersonRequest, NewYoungPersonRequest, YoungPersonResponse } from './people.dto.js';
import { PERSON_ACTIONS } from './people.dto.js';
import {
  getPerson,
  lockPerson,
  type PersonDetails,
  searchPeople,
  youngPersonRecord,
} from '../person/person.queries.js';
import { ageToday, folded, newPerson, type Person } from '../person/person.rules.js';
import { birthChange, changedPerson } from './person-input.rules.js';
import { personWrite } from '../person/person-write.rules.js';
import { freshReferences, savePeople } from '../person/person.writes.js';
import type { SearchYoungPeopleRequest, YoungPersonLineResponse, YoungPersonPageResponse } from './search.dto.js';

@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError INVALID, IDENTIFIER_IN_USE */
  register(actor: Actor, input: NewYoungPersonRequest): Promise<YoungPersonResponse> {
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      await this.access.require(tx, 'person:register', youngPersonRecord(actor, id));
      const [reference] = await freshReferences(tx, 1);
      const blank = newPerson(id, reference!, input);
      const wanted = changedPerson(blank, input, tx.today);
      await savePeople(tx, [personWrite(null, wanted, [], birthChange(input, blank))]);
      return this.response(tx, await getPerson(tx, id));
    });
  }

  read(actor: Actor, id: string): Promise<YoungPersonResponse> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'person:read', youngPersonRecord(actor, id));
      return this.response(db, await getPerson(db, id));
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID, STALE_VERSION, IDENTIFIER_IN_USE */
  change(actor: Actor, id: string, seen: number, input: ChangeYoungPersonRequest): Promise<YoungPersonResponse> {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'person:change', youngPersonRecord(actor, id));
      const before = await lockPerson(tx, id);
      requireVersion(before.version, seen);
      const known = (await knownFacts(tx, [id])).get(id) ?? [];
      const wanted = changedPerson(before, input, tx.today);
      await savePeople(tx, [personWrite(before, wanted, known, birthChange(input, before))]);
      return this.response(tx, await getPerson(tx, id));
    });
  }

  search(actor: Actor, terms: SearchYoungPeopleRequest): Promise<YoungPersonPageResponse> {
    const { name, yearGroup, age, namedWorker, after, limit = DEFAULT_LIMIT } = terms;
    return this.database.read(actor, async (db) => {
      const people = await searchPeople(
        db,
        {
          words: name
            ? folded(name)
                .split(/[\s,]+/)
                .filter(Boolean)
            : null,
          cohort: yearGroup == null ? null : cohortInYearGroup(yearGroup, db.today),
          bornUpTo: age?.from == null ? null : addMonths(db.today, -12 * age.from),
          bornAfter: age?.to == null ? null : addMonths(db.today, -12 * (age.to + 1)),
          namedWorker: namedWorker ?? null,
          withoutWorker: namedWorker === null,
          need: terms.need ?? null,
          planStatus: terms.planStatus ?? null,
          hasEhcPlan: terms.hasEhcPlan ?? null,
        },
        { after, limit },
      );
      const page = pageOf(people, limit);
      this.access.listed(
        db,
        'person:search',
        'young person',
        page.items.map(({ id }) => id),
      );
      return { items: page.items.map((person) => line(person, db.today)), next: page.next };
    });
  }

  private async response(db: Reader, person: PersonDetails): Promise<YoungPersonResponse> {
    const record = youngPersonRecord(db.actor, person.id);
    const allowedActions = await this.access.allowed(db, record, PERSON_ACTIONS);
    const { nhsNumber, upn, upnTemporary, uln } = person;
    return {
      ...line(person, db.today),
      version: person.version,
      sex: person.sex,
      ethnicity: person.ethnicity,
      postcode: person.postcode,
      communicationNeeds: [...person.communicationNeeds],
      placement: person.placement as YoungPersonResponse['placement'],
      ...(allowedActions.includes('person:read-identifiers') && {
        identifiers: { nhsNumber, upn, upnTemporary, uln },
      }),
      registeredAt: person.registeredAt,
      changedAt: person.changedAt,
      allowedActions,
    };
  }
}

function line(person: Person & Pick<PersonDetails, 'planStatus'>, today: CalendarDate): YoungPersonLineResponse {
  const { id, reference, givenName, familyName, preferredName, dateOfBirth, deceased, namedWorker } = person;
  return {
    ...{ id, reference, givenName, familyName, preferredName, dateOfBirth },
    age: ageToday(person, today),
    yearGroup: yearGroupToday(person, today),
    deceased,
    needs: person.needs.map((code, at) => ({ code, rank: at + 1 })),
    namedWorker,
    planStatus: person.planStatus,
    hasEhcPlan: person.hasEhcPlan,
  };
}
