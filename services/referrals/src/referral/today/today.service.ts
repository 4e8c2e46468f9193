import { Injectable } from '@nestjs/common';
import { daysBetween, type CalendarDate } from '#libs/kernel';
import {
  Access,
  type Actor,
  Database,
  type Reader,
  TODAY_COUNTED,
  TODAY_OF,
  type TodayBlock,
  type TodayKey,
  type TodayPart,
  type TodayRow,
  pageOf,
  todayBlock,
  todayRow,
} from '#libs/platform';
import { SIDE_OF } from '../owners/owner.rules.js';
import { findReferrals } from '../reading/reading.queries.js';
import { listedResponse } from '../reading/reading.responses.js';
import { scopeOf } from '../reading/reading.service.js';
import { findReturnsToday } from './today.queries.js';
import { LISTS_OF_ORGANISATION, LISTS_OF_TODAY } from './today.values.js';

const SERVICE = 'referrals';

@Injectable()
export class TodayService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** The rows shown go to the access log; the others are only counted. */
  read(actor: Actor): Promise<TodayPart> {
    return this.database.list(actor, async (db) => {
      const blocks: TodayBlock[] = [];
      for (const key of TODAY_OF[actor.role][SERVICE]) {
        const block = await blockOf(db, key);
        if (block) blocks.push(block);
      }
      const shown = blocks.flatMap(({ rows }) => rows.flatMap(({ youngPersonId }) => youngPersonId ?? []));
      if (shown.length > 0) this.access.listed(db, 'today:read', 'referral', [...new Set(shown)]);
      return { service: SERVICE, role: actor.role, blocks };
    });
  }
}

async function blockOf(db: Reader, key: TodayKey): Promise<TodayBlock | null> {
  const { actor } = db;
  const isOrganisation = SIDE_OF[actor.role] === 'recipient';
  const list = (isOrganisation ? LISTS_OF_ORGANISATION : LISTS_OF_TODAY)[key];
  if (!list) return key === 'consent-taken-back' ? findReturnsToday(db) : null;
  const { worklist, status, mine, act } = list;
  const scope = scopeOf(actor, { status });
  const ownedBy = mine && actor.subject;
  const found = scope ? await findReferrals(db, { ...scope, worklist, ownedBy }, TODAY_COUNTED) : [];
  const { items, next } = pageOf(found, TODAY_COUNTED);
  const link = worklist
    ? `/v1/referral-worklists?list=${worklist}${mine ? '&owner=mine' : ''}`
    : `/v1/referrals?status=${status}`;
  const reader = { isOrganisation, now: db.now, named: true };
  const rows = items.map((item) => rowOf(listedResponse(item, reader), item.referral, db.today, act));
  return todayBlock(key, link, { items: rows, next });
}

function rowOf(
  { id, youngPerson, service, answerDueOn, startedOn }: ReturnType<typeof listedResponse>,
  { planId, stepId }: { readonly planId: string | null; readonly stepId: string | null },
  today: CalendarDate,
  { name: action, method, path }: { readonly name: string; readonly method: 'GET' | 'POST'; readonly path: string },
): TodayRow {
  const { givenName, familyName, preferredName } = youngPerson;
  const name = [preferredName ?? givenName, familyName].filter(Boolean).join(' ');
  const due = answerDueOn as CalendarDate | null;
  return todayRow({
    ...{ id, referralId: id, planId, stepId, youngPersonId: youngPerson.id },
    ...{ name: name === '' ? null : name, title: service.name, on: startedOn ?? due },
    daysLate: due !== null && startedOn === null ? Math.max(0, daysBetween(due, today)) : 0,
    action: { name: action, method, href: `/v1/referrals/${id}${path}` },
  });
}
