import type { Transaction } from '#libs/platform';
import { DISCLOSURE_FIELDS, type DisclosureRecord } from '../../referral/disclosure/disclosure.queries.js';

type Row = DisclosureRecord & Record<string, unknown>;

/** The last disclosures of these referrals, by referral, locked until the transaction ends. */
export async function lockLastDisclosures(
  tx: Transaction,
  referralIds: readonly string[],
): Promise<Map<string, DisclosureRecord>> {
  const rows = await tx.query<Row>(
    `select last.* from unnest($2::uuid[]) r(id) cross join lateral
       (select ${DISCLOSURE_FIELDS} from disclosure d where d.area = $1 and d.referral_id = r.id order by d.id desc limit 1 for update)
       as last`,
    [tx.actor.area, referralIds],
    'disclosures-hold',
  );
  return new Map(rows.map((row) => [row.referralId, row]));
}

/** Locks the disclosures that were given or stopped under this consent, each referral before its disclosure, as everywhere. */
export function lockDisclosuresByConsent(tx: Transaction, consentId: string): Promise<DisclosureRecord[]> {
  return tx.query<Row>(
    `select ${DISCLOSURE_FIELDS} from referral r join disclosure d on d.area = r.area and d.referral_id = r.id
     where d.area = $1 and d.consent_id = $2 and d.state in ('given', 'stopped') order by d.id for update of r, d`,
    [tx.actor.area, consentId],
    'disclosures-by-consent',
  );
}

/** Locks disclosures whose last day has passed and that are not stopped. Locked rows wait for the next run. */
export function lockEndedDisclosures(tx: Transaction, limit: number): Promise<DisclosureRecord[]> {
  return tx.query<Row>(
    `select ${DISCLOSURE_FIELDS} from referral r join disclosure d on d.area = r.area and d.referral_id = r.id and d.state = 'given'
     where r.area = $1 and r.addressed_to is not null and r.readable_until < $2
     order by d.id limit $3 for update of r, d skip locked`,
    [tx.actor.area, tx.today, limit],
    'disclosures-ended',
  );
}
