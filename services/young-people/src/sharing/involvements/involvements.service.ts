import { Injectable } from '@nestjs/common';
import { AGENCY_NAMES, type Agency } from '#libs/contracts';
import { Access, type Actor, Database } from '#libs/platform';
import { getPerson, youngPersonRecord } from '../../register/person/person.queries.js';
import type { InvolvementListResponse, InvolvementResponse } from './involvements.dto.js';
import { type InvolvedParty, partiesInvolved } from './involvements.queries.js';

/** Who may read a young person's record, for the young person and those who work with them. */
@Injectable()
export class InvolvementsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(actor: Actor, personId: string): Promise<InvolvementListResponse> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'involvement:read', youngPersonRecord(actor, personId));
      await getPerson(db, personId);
      return { items: (await partiesInvolved(db, personId)).map(involvementResponse) };
    });
  }
}

function involvementResponse({ party, name, why, sinceOn, readsUntilOn }: InvolvedParty): InvolvementResponse {
  const [kind, ...rest] = party.split(':') as [InvolvementResponse['kind'], ...string[]];
  const code = rest.join(':');
  const names = { agency: AGENCY_NAMES[code as Agency], school: name, team: code, account: name };
  return {
    ...{ kind, name: names[kind] ?? null, why: [...why], sinceOn, readsUntilOn },
    code: kind === 'agency' || kind === 'school' ? code : null,
  };
}
