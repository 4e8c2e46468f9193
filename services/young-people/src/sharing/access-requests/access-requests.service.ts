import { Injectable } from '@nestjs/common';
import type { Agency } from '#libs/contracts';
import { type CalendarDate, conflict, newId, notFound } from '#libs/kernel';
import {
  Access,
  type Actor,
  type ChangeOf,
  Database,
  DEFAULT_LIMIT,
  grantOf,
  pageOf,
  type ProtectedRecord,
  requireRoom,
  requireVersion,
  shutOutOf,
  systemActor,
  type Transaction,
} from '#libs/platform';
import { CAPS } from '../../register/caps/caps.values.js';
import { findByReference, involvedWith } from '../look-ups/look-ups.queries.js';
import { type AccessRequestVerb, accessRequestLifecycle, lastDay } from './access-request.rules.js';
import { type AccessRequestRow, accessRequestTable } from './access-request.table.js';
import type {
  AccessRequestPage,
  AccessRequestResponse,
  AccessRequestsQuery,
  AnswerAccessRequestRequest,
  NewAccessRequestRequest,
} from './access-requests.dto.js';

@Injectable()
export class AccessRequestsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND, ALREADY_INVOLVED (409), ALREADY_ASKED (409), CAP_REACHED (409) */
  async make(actor: Actor, { reference, reason }: NewAccessRequestRequest): Promise<AccessRequestResponse> {
    const system = systemActor(actor.area, 'access-request', actor.request);
    const person = await this.database.read(system, async (db) => {
      const found = await findByReference(db, reference);
      return found && (await shutOutOf(db, actor.subject, [found.id])).size === 0 ? found : undefined;
    });
    if (!person) throw notFound('young person');
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      await this.access.require(tx, 'access-request:make', recordOf(actor, person.id, id));
      if ((await involvedWith(tx, [person.id])).size > 0)
        throw conflict('ALREADY_INVOLVED', 'This account can already read the record. Search for the young person.');
      await requireRoom(tx, CAPS.accessRequests, actor.subject);
      const [open] = await tx.query(
        `select from access_request where area = $1 and subject = $2 and young_person_id = $3 and status = 'asked'`,
        [actor.area, actor.subject, person.id],
      );
      if (open)
        throw conflict(
          'ALREADY_ASKED',
          'You have already asked for access to this record. Wait for a coordinator’s answer.',
        );
      const row: AccessRequestRow = {
        ...{ area: actor.area, id, young_person_id: person.id, version: 1, reference: person.reference },
        ...{ subject: actor.subject, name: actor.name, agency: actor.agency as Agency },
        ...{ team: actor.team ?? null, school: actor.school ?? null, reason, status: 'asked', asked_on: tx.today },
        ...{ answered_on: null, answered_by: null, answered_by_name: null, answer_words: null, until_on: null },
      };
      await tx.rows.insert(accessRequestTable, row);
      return this.response(actor, row);
    });
  }

  list(
    actor: Actor,
    { status = 'asked', after, limit = DEFAULT_LIMIT }: AccessRequestsQuery,
  ): Promise<AccessRequestPage> {
    return this.database.read(actor, async (db) => {
      // Who answers nothing sees their own requests: the condition lets the index of their account serve the list.
      const own = grantOf(actor.role, 'access-request:answer') === undefined ? actor.subject : null;
      const rows = await db.query<AccessRequestRow>(
        `select ${accessRequestTable.read('q')} from access_request q
         where q.area = $1 and q.status = $2 and ($3::uuid is null or q.id > $3) and ($5::text is null or q.subject = $5)
         order by q.id limit $4`,
        [actor.area, status, after ?? null, limit + 1, own],
      );
      const page = pageOf(rows, limit);
      const people = [...new Set(page.items.map((row) => row.young_person_id))];
      if (people.length > 0) this.access.listed(db, 'access-request:read', 'request for access', people);
      return { items: page.items.map((row) => this.response(actor, row)), next: page.next };
    });
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_NOT_POSSIBLE (409), INVALID */
  answer(
    actor: Actor,
    id: string,
    seen: number,
    { answer, untilOn, words }: AnswerAccessRequestRequest,
  ): Promise<AccessRequestResponse> {
    return this.change(actor, id, seen, answer, (tx) => ({
      ...{
        answered_on: tx.today,
        answered_by: actor.subject,
        answered_by_name: actor.name,
        answer_words: words ?? null,
      },
      until_on: answer === 'grant' ? lastDay(tx.today, untilOn as CalendarDate | undefined) : null,
    }));
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_NOT_POSSIBLE (409) */
  end(actor: Actor, id: string, seen: number): Promise<AccessRequestResponse> {
    return this.change(actor, id, seen, 'end', () => ({}));
  }

  private change(
    actor: Actor,
    id: string,
    seen: number,
    verb: AccessRequestVerb,
    changes: (tx: Transaction) => ChangeOf<typeof accessRequestTable>,
  ): Promise<AccessRequestResponse> {
    return this.database.transaction(actor, async (tx) => {
      const row = await tx.lock(accessRequestTable, { area: actor.area, id });
      if (!row) throw notFound('request for access');
      await this.access.require(tx, 'access-request:answer', recordOf(actor, row.young_person_id, id));
      requireVersion(row.version, seen);
      const { to } = accessRequestLifecycle.require(row.status, { verb });
      const changed: AccessRequestRow = { ...row, ...changes(tx), status: to!, version: row.version + 1 };
      await tx.rows.update(accessRequestTable, changed);
      return this.response(actor, changed);
    });
  }

  private response(actor: Actor, row: AccessRequestRow): AccessRequestResponse {
    const mayAnswer = grantOf(actor.role, 'access-request:answer') !== undefined;
    const { id, version, status, reference, name, agency, team, school, reason } = row;
    return {
      ...{ id, version, status, reference, name, agency, team, school, reason },
      youngPersonId: mayAnswer || status === 'granted' ? row.young_person_id : null,
      askedOn: row.asked_on,
      answeredOn: row.answered_on,
      answeredBy: row.answered_by_name,
      answerWords: row.answer_words,
      untilOn: row.until_on,
      allowedActions: mayAnswer ? accessRequestLifecycle.actions(status) : [],
    };
  }
}

const recordOf = ({ area }: Actor, youngPersonId: string, id: string): ProtectedRecord => ({
  area,
  youngPersonId,
  type: 'request for access',
  id,
});
