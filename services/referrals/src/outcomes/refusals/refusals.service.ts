import { Injectable } from '@nestjs/common';
import { reconsiderationAsked, reconsiderationDecided, refusalRecorded } from '#libs/contracts';
import { conflict, newId } from '#libs/kernel';
import { Access, type Actor, DEFAULT_LIMIT, Database, type PageQuery, type Reader, pageOf } from '#libs/platform';
import { Press, drawing } from '#libs/press';
import type { ReferralResponse } from '../../referral/record/referral.dto.js';
import { ReferralWork, recordOf } from '../../referral/record/referral.work.js';
import { changeReferral } from '../../referral/record/referral.rules.js';
import type { WholeReferral } from '../../referral/record/referral.queries.js';
import { dueOn, nextStage, requireDecidable } from './reconsideration.rules.js';
import type { letterPaper } from './refusal-letter.paper.js';
import type { Letter } from './refusal-letter.words.js';
import { letterOf, refusalResponse } from './refusals.responses.js';
import { recordRefusal } from './refusal.rules.js';
import type {
  DecideReconsiderationRequest,
  DeclineReferralRequest,
  DueReconsiderationPage,
  RefusalResponse,
} from './refusals.dto.js';
import { type StoredRefusal, findAgency, findRefusals, listDue } from './refusals.queries.js';
import { decideStage, insertRefusal, insertStage } from './refusals.writes.js';
import { SIDE_OF } from '../../referral/owners/owner.rules.js';

const LETTER = drawing<typeof letterPaper>('letterPaper', new URL('./refusal-letter.paper.js', import.meta.url));

@Injectable()
export class RefusalsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly work: ReferralWork,
    private readonly press: Press,
  ) {}

  /** @throws DomainError NOT_FOUND, and as `changeReferral` and `recordRefusal` */
  decline(actor: Actor, id: string, { refusal: given, ...no }: DeclineReferralRequest): Promise<ReferralResponse> {
    return this.database.transaction(actor, async (tx) => {
      const whole = await this.work.visible(tx, 'referral:decline', id);
      const change = changeReferral(whole.referral, 'decline', { ...no }, tx);
      const refusal = recordRefusal(await findAgency(tx, whole.referral.serviceId), given, tx.today);
      const saved = this.work.save(tx, 'update', whole, whole.history, [change]);
      if (refusal) {
        const { youngPersonId, organisationId } = saved.referral;
        const refusalId = newId();
        await insertRefusal(tx, refusalId, saved.referral, refusal, no.rationale);
        const { criterion, limb, routes, toldOn, reviewOn } = refusal;
        tx.emit(
          refusalRecorded,
          { youngPersonId, recordId: refusalId, recordVersion: 1 },
          { refusalId, referralId: id, organisationId, criterion, limb, routes: [...routes], toldOn, reviewOn },
        );
      }
      return this.work.present(tx, saved);
    });
  }

  /** Returns the latest refusal of the referral. @throws DomainError NOT_FOUND, NO_REFUSAL (409) */
  get(actor: Actor, id: string): Promise<RefusalResponse> {
    return this.database.read(actor, async (db) => this.present(db, await this.work.visible(db, 'refusal:read', id)));
  }

  /** @throws as `get` */
  letter(actor: Actor, id: string): Promise<{ letter: Letter; now: Date }> {
    return this.database.read(actor, async (db) => {
      const whole = await this.work.visible(db, 'refusal:read', id);
      return { letter: letterOf(whole, await lastRefusal(db, id)), now: db.now };
    });
  }

  /** As `letter`. @throws DomainError DOCUMENTS_BUSY, DOCUMENT_TOO_SLOW */
  async letterOnPaper(actor: Actor, id: string): Promise<Buffer> {
    const { letter, now } = await this.letter(actor, id);
    return this.press.print(LETTER, { ...letter, now });
  }

  /** @throws DomainError NOT_FOUND, NO_REFUSAL, TRANSITION_NOT_POSSIBLE, DISCLOSURE_ENDED, and as `nextStage` */
  ask(actor: Actor, id: string, grounds: string): Promise<RefusalResponse> {
    return this.database.transaction(actor, async (tx) => {
      const whole = await this.work.visible(tx, 'refusal:challenge', id);
      const refusal = await lastRefusal(tx, id);
      const change = changeReferral(whole.referral, 'reconsideration', { words: grounds }, tx);
      await this.work.requireReading(tx, change);
      const about = { id: newId(), refusalId: refusal.id, stage: nextStage(refusal.stages), dueOn: dueOn(tx.today) };
      const saved = this.work.save(tx, 'update', whole, whole.history, [change]);
      await insertStage(tx, saved.referral, { ...about, grounds });
      tx.emit(
        reconsiderationAsked,
        { youngPersonId: saved.referral.youngPersonId, recordId: about.id, recordVersion: 1 },
        {
          reconsiderationId: about.id,
          refusalId: refusal.id,
          referralId: id,
          stage: about.stage,
          dueOn: about.dueOn,
        },
      );
      return this.present(tx, saved);
    });
  }

  /** @throws DomainError NOT_FOUND, NO_REFUSAL, TRANSITION_NOT_POSSIBLE, and as `requireDecidable` */
  decide(
    actor: Actor,
    id: string,
    { outcome, reasons, decidedBy }: DecideReconsiderationRequest,
  ): Promise<RefusalResponse> {
    return this.database.transaction(actor, async (tx) => {
      const whole = await this.work.visible(tx, 'refusal:reconsider', id);
      const refusal = await lastRefusal(tx, id);
      const decisionMaker = { subject: actor.subject, name: decidedBy.name };
      const before = [
        { subject: refusal.bySubject, name: refusal.decidedBy.name },
        ...refusal.stages.flatMap((stage) => stage.decisionMaker ?? []),
      ];
      const action = outcome === 'overturned' ? 'overturning' : 'upholding';
      const change = changeReferral(whole.referral, action, { words: reasons }, tx);
      const { id: reconsiderationId, stage, version } = requireDecidable(refusal.stages, before, decisionMaker);
      const saved = this.work.save(tx, 'update', whole, whole.history, [change]);
      await decideStage(tx, reconsiderationId, { outcome, reasons, decisionMaker, role: decidedBy.role });
      tx.emit(
        reconsiderationDecided,
        { youngPersonId: saved.referral.youngPersonId, recordId: reconsiderationId, recordVersion: version + 1 },
        { reconsiderationId, refusalId: refusal.id, referralId: id, stage, outcome },
      );
      return this.present(tx, saved);
    });
  }

  due(actor: Actor, { after, limit = DEFAULT_LIMIT }: PageQuery): Promise<DueReconsiderationPage> {
    return this.database.list(actor, async (db) => {
      const { items, next } = pageOf(await listDue(db, { after, limit }), limit);
      const people = [...new Set(items.map(({ youngPersonId }) => youngPersonId))];
      if (people.length > 0) this.access.listed(db, 'referral-worklist:read', 'reconsideration', people);
      return { items: items.map(({ youngPersonId: _, ...item }) => item), next };
    });
  }

  private async present(db: Reader, whole: WholeReferral): Promise<RefusalResponse> {
    const refusal = await lastRefusal(db, whole.referral.id);
    const record = recordOf(db.actor, whole.referral);
    const held = await this.access.allowed(db, record, ['refusal:challenge', 'refusal:reconsider']);
    const may = held.map((p) => (p === 'refusal:challenge' ? ('reconsideration' as const) : ('decision' as const)));
    return refusalResponse(whole, refusal, db.today, may, SIDE_OF[db.actor.role] !== 'referrer');
  }
}

async function lastRefusal(db: Reader, referralId: string): Promise<StoredRefusal> {
  const [last] = await findRefusals(db, referralId);
  if (last) return last;
  throw conflict(
    'NO_REFUSAL',
    'No statutory service has refused this referral, so there is no refusal to read or reconsider.',
  );
}
