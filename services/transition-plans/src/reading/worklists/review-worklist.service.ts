import { Injectable } from '@nestjs/common';
import { addDays } from '#libs/kernel';
import { Access, type Actor, accountIn, DEFAULT_LIMIT, Database, namedFor } from '#libs/platform';
import type { ReviewWorklistPage, ReviewWorklistQuery } from './review-worklist.dto.js';
import { findReviewWork } from './review-worklist.queries.js';

/** Default number of days that the worklist looks ahead. */
const WITHIN_DAYS = 28;

@Injectable()
export class ReviewWorklistService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  read(actor: Actor, query: ReviewWorklistQuery): Promise<ReviewWorklistPage> {
    const { stage = null, withinDays = WITHIN_DAYS, namedWorker = null, after, limit = DEFAULT_LIMIT } = query;
    const worker = accountIn(actor, namedWorker);
    return this.database.list(actor, async (db) => {
      const of = { stage, until: addDays(db.today, withinDays), namedWorker: worker };
      const page = await findReviewWork(db, of, { after, limit });
      this.access.listed(db, 'worklist:read', 'review', [...new Set(page.items.map((row) => row.youngPersonId))]);
      return namedFor(actor, page);
    });
  }
}
