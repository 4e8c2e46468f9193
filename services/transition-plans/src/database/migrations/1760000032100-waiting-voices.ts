import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments and answers that wait for staff, so that their lists read an index; and replies to comments. */
export class WaitingVoices1760000032100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table comment
        -- the comment that this one answers
        add column reply_to uuid,
        -- when staff replied, or published the plan again
        add column settled_at timestamptz,
        -- of the family, in an open plan, and not settled
        add column waiting boolean not null default false;
      alter table answer
        -- a no to an open plan, whose party has not been asked again since
        add column waiting boolean not null default false;

      create function comment_waits() returns trigger language plpgsql set search_path from current as $$
      begin
        new.waiting := new.by_role <> 'staff' and new.settled_at is null
          and exists (select from plan p where p.area = new.area and p.id = new.plan_id and p.status = 'open');
        return new;
      end $$;
      create function answer_waits() returns trigger language plpgsql set search_path from current as $$
      begin
        new.waiting := new.standing and new.answer = 'disagree' and new.asked_again_on is null
          and exists (select from plan p where p.area = new.area and p.id = new.plan_id and p.status = 'open');
        return new;
      end $$;
      create function voices_of_plan() returns trigger language plpgsql set search_path from current as $$
      begin
        update comment set reply_to = reply_to where area = new.area and plan_id = new.id and by_role <> 'staff';
        update answer set standing = standing where area = new.area and plan_id = new.id and standing;
        return null;
      end $$;
      create trigger comment_waits before insert or update on comment for each row execute function comment_waits();
      create trigger answer_waits before insert or update on answer for each row execute function answer_waits();
      create trigger voices_of_plan after update on plan for each row
        when ((old.status = 'open') <> (new.status = 'open')) execute function voices_of_plan();

      create index comment_waiting on comment (area, at, id) where waiting;
      create index comment_of_family on comment (area, at, id) where by_role <> 'staff';
      create index comment_of_people on comment (area, young_person_id) where by_role <> 'staff';
      create index answer_waiting on answer (area, at, id) where waiting;
      create index answer_no on answer (area, at, id) where standing and answer = 'disagree';
      create index answer_no_of_people on answer (area, young_person_id) where standing and answer = 'disagree';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
