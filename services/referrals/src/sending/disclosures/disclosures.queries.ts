import type { Reader } from '#libs/platform';
import { DISCLOSURE_FIELDS, type DisclosureRecord } from '../../referral/disclosure/disclosure.queries.js';

export interface ReturnToAnswer extends DisclosureRecord {
  readonly organisationName: string;
}

/** Stopped disclosures without a response, most urgent first. Row-level security shows an organisation only its own. */
export function findReturnsToAnswer(
  db: Reader,
  { overdue, after, limit }: { overdue: boolean; after?: string | undefined; limit: number },
): Promise<ReturnToAnswer[]> {
  return db.query<ReturnToAnswer & Record<string, unknown>>(
    `select ${DISCLOSURE_FIELDS}, o.name as "organisationName" from disclosure d
     join organisation o on o.area = d.area and o.id = d.organisation_id
     where d.area = $1 and d.state = 'stopped' and d.returned_on is null and (not $2::boolean or d.return_due_on < $3)
       and ($4::uuid is null or (d.return_due_on, d.id) >
         (select a.return_due_on, a.id from disclosure a where a.area = $1 and a.id = $4))
     order by d.return_due_on, d.id limit $5`,
    [db.actor.area, overdue, db.today, after ?? null, limit + 1],
    'returns-to-answer',
  );
}
