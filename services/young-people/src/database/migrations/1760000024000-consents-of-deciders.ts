import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A consent is seen, too, by the account of whoever decides now, whoever gave it and however it was written down. */
export class ConsentsOfDeciders1760000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy seen_by_giver on consent;
      -- Whether they may take it back or renew it is for the rules of consents, which know who decides.
      create policy seen_by_giver on consent as restrictive using (
        (select current_setting('onward.reach', true)) <> 'person' or is_self(area, young_person_id)
        or givings @> jsonb_build_array(jsonb_build_object('subject', (select current_setting('onward.subject', true))))
        or exists (
          select from young_person p
          where p.area = consent.area and p.id = consent.young_person_id
            -- until the 16th birthday a parent decides
            and p.date_of_birth + interval '16 years' > (select nullif(current_setting('onward.today', true), ''))::date)
        or exists (
          select from representative r
          where r.area = consent.area and r.young_person_id = consent.young_person_id
            and r.subject = (select current_setting('onward.subject', true))
            and 'health-and-care' = any (r.kinds)
            and r.from_on <= (select nullif(current_setting('onward.today', true), ''))::date
            and (r.until_on is null or r.until_on >= (select nullif(current_setting('onward.today', true), ''))::date)));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
