import { Injectable } from '@nestjs/common';
import { AreaJob, Database, type Transaction } from '#libs/platform';
import { settleDecisions } from './settle-decisions.work.js';
import { announceSwitches, endAccessOfCarers } from './switches.work.js';
import { lockPeopleToLookAt } from './switches.queries.js';
import { nextLook } from './switches.rules.js';
import { markLookedAt } from './switches.writes.js';

const PEOPLE_AT_ONCE = 200;

/**
 * Runs what is due by date: announces switches ahead of time, ends carers' access at the switch, and makes the fact of an
 * expired assessment unknown.
 */
@Injectable()
export class DecisionsJob extends AreaJob {
  constructor(database: Database) {
    super(database, 'decision-keeper');
  }

  protected async batch(tx: Transaction): Promise<number> {
    const people = await lockPeopleToLookAt(tx, PEOPLE_AT_ONCE);
    if (people.length === 0) return 0;
    const records = await settleDecisions(tx, people);
    const living = people.filter(({ deceased }) => !deceased);
    await announceSwitches(tx, living, records);
    await endAccessOfCarers(tx, living, records);
    await markLookedAt(
      tx,
      people.map(({ id }) => ({ id, lookOn: nextLook(records.get(id)!, tx.today) })),
    );
    return people.length;
  }
}
