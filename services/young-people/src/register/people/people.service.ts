import { Injectable } from '@nestjs/common';
import { addMonths, type CalendarDate, newId } from '#libs/kernel';
import {
  Access,
  type Actor,
  Database,
  DEFAULT_LIMIT,
  pageOf,
  type Reader,
  requireVersion,
  shutOutOf,
  type Transaction,
  wholeArea,
} from '#libs/platform';
import { knownFacts } from '../person/facts.queries.js';
import { cohortInYearGroup, yearGroupToday } from '../person/facts.rules.js';
import type { ChangeYoungPersonRequest, NewYoungPersonRequest, YoungPersonResponse } from './people.dto.js';
import { PERSON_ACTIONS } from './people.dto.js';
import { getPerson, lockPerson, type PersonDetails, youngPersonRecord } from '../person/person.queries.js';
import { ageToday, newPerson, type Person } from '../person/person.rules.js';
import { searchPeople, wordsOf } from './search.queries.js';
import { birthChange, changedPerson } from './person-input.rules.js';
import { requireNewPerson, sameIdentity } from '../identity/registration.rules.js';
import {
  decidePairs,
  lockIdentity,
  type Lookalike,
  lookalikesOf,
  pairsOf,
  pairsWith,
  raisePairs,
} from '../identity/duplicates.work.js';
import { personWrite } from '../person/person-write.rules.js';
import { freshReferences, savePeople } from '../person/person.writes.js';
import type { SearchYoungPeopleRequest, YoungPersonLineResponse, YoungPersonPageResponse } from './search.dto.js';

@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError INVALID, IDENTIFIER_IN_USE, POSSIBLE_DUPLICATE */
  register(actor: Actor, input: NewYoungPersonRequest): Promise<YoungPersonResponse> {
    // Also a restricted record may be the same person's; the account learns nothing of it.
    return this.database.transaction(wholeArea(actor), async (tx) => {
      const id = newId();
      await this.access.require(tx, 'person:register', youngPersonRecord(actor, id));
      const [reference] = await freshReferences(tx, 1);
      const blank = newPerson(id, reference!, input);
      const wanted = changedPerson(blank, input, tx.today);
      const birth = birthChange(input, blank);
      const write = personWrite(null, wanted, [], birth);
      await lockIdentity(tx, write.after);
      const lookalikes = await lookalikesOf(tx, write.after);
      const unseen = await shutOutOf(
        tx,
        actor.subject,
        lookalikes.map(({ person }) => person.id),
      );
      const seen = lookalikes.filter(({ person }) => !unseen.has(person.id));
      requireNewPerson(write.after, seen, input.notTheSameAs ?? []);
      await savePeople(tx, [write]);
      await raisePairs(tx, pairsWith(id, lookalikes), 'registration');
      await this.decideAtRegistration(tx, id, seen);
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
    return this.database.transaction(wholeArea(actor), async (tx) => {
      await this.access.require(tx, 'person:change', youngPersonRecord(actor, id));
      const before = await lockPerson(tx, id);
      requireVersion(before.version, seen);
      const known = (await knownFacts(tx, [id])).get(id) ?? [];
      const wanted = changedPerson(before, input, tx.today);
      const write = personWrite(before, wanted, known, birthChange(input, before));
      await savePeople(tx, [write]);
      if (!sameIdentity(before, write.after)) await this.raiseDuplicates(tx, write.after);
      return this.response(tx, await getPerson(tx, id));
    });
  }

  search(actor: Actor, terms: SearchYoungPeopleRequest): Promise<YoungPersonPageResponse> {
    const { name, yearGroup, age, namedWorker, after, limit = DEFAULT_LIMIT } = terms;
    const words = wordsOf(name);
    return this.database.list(actor, async (db) => {
      // Marks without a letter are in no name.
      const impossible = name != null && words.length === 0;
      const people = impossible
        ? []
        : await searchPeople(
            db,
            {
              words,
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

  /** The caller has compared the records, so the pairs are decided. */
  private async decideAtRegistration(tx: Transaction, id: string, lookalikes: readonly Lookalike[]): Promise<void> {
    const pairs = await pairsOf(
      tx,
      id,
      lookalikes.map(({ person }) => person.id),
    );
    await decidePairs(tx, pairs, 'not-the-same', {});
  }

  /** A correction of a name or a number may show that two records describe one person. */
  private async raiseDuplicates(tx: Transaction, person: Person): Promise<void> {
    await raisePairs(tx, pairsWith(person.id, await lookalikesOf(tx, person)), 'change');
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
