import { Controller } from '@nestjs/common';
import { type EventOf, organisationChanged } from '#libs/contracts';
import { type EventContext, OnMany } from '#libs/messaging';

/** Stores the names of the directory's organisations. */
@Controller()
export class OrganisationCopiesHandlers {
  @OnMany(organisationChanged)
  async whenOrganisationsChanged(
    events: readonly EventOf<typeof organisationChanged>[],
    { tx }: EventContext,
  ): Promise<void> {
    const rows = events.map(({ recordId: id, recordVersion: record_version, data: { name } }) => ({
      ...{ id, name, record_version },
    }));
    await tx.query(
      `insert into organisation_copy as mine (area, id, name, record_version)
       select distinct on (id) $1, id, name, record_version
       from jsonb_populate_recordset(null::organisation_copy, $2::jsonb) order by id, record_version desc
       on conflict (area, id) do update set name = excluded.name, record_version = excluded.record_version
       where mine.record_version < excluded.record_version`,
      [tx.actor.area, JSON.stringify(rows)],
      'organisation-copies-keep',
    );
  }
}
