import { Injectable } from '@nestjs/common';
import { Access, type Actor, Database, requireVersion } from '#libs/platform';
import { transitionFor } from '../../referral/lifecycle/referral-states.rules.js';
import type { ReferralResponse } from '../../referral/record/referral.dto.js';
import { changeReferral, sendReferral } from '../../referral/record/referral.rules.js';
import { ReferralWork } from '../../referral/record/referral.work.js';
import { countClosedSend } from '../unmet-need-records/closed-sends.writes.js';
import { type SharingAsked, askDisclosure } from '../saga/ask-disclosure.work.js';
import type { Sending } from './sending.dto.js';
import { endUnanswered } from '../saga/disclosures.writes.js';

@Injectable()
export class SendingService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly work: ReferralWork,
  ) {}

  /** @throws DomainError NOT_FOUND, STALE_VERSION, and as `sendReferral` and `askDisclosure` */
  send(actor: Actor, id: string, seen: number, { ageException, ...sharing }: Sending): Promise<ReferralResponse> {
    return this.database.transaction(actor, async (tx) => {
      const whole = await this.work.visible(tx, 'referral:send', id);
      requireVersion(whole.referral.version, seen);
      transitionFor(whole.referral, 'sending', {}, actor.role);
      const referral = ageException === undefined ? whole.referral : { ...whole.referral, ageException };
      const ends = await this.work.ends(tx, referral);
      const sent = sendReferral(referral, ends, tx);
      const saved = this.work.save(tx, 'update', whole, whole.history, [sent]);
      await countClosedSend(tx, sent.referral, sent.warnings);
      const waitsFor = await askDisclosure(tx, this.access, saved.referral, ends.person.dateOfBirth, sharing);
      return this.work.present(tx, saved, { warnings: sent.warnings, waitsFor });
    });
  }

  /**
   * Repeats the disclosure request if no response has come. A late response to the earlier request is ignored.
   * @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_NOT_POSSIBLE, and as `requireEnds` and `askDisclosure`
   */
  sendAgain(actor: Actor, id: string, seen: number, sharing: SharingAsked): Promise<ReferralResponse> {
    return this.database.transaction(actor, async (tx) => {
      const whole = await this.work.visible(tx, 'referral:send', id);
      requireVersion(whole.referral.version, seen);
      const change = changeReferral(whole.referral, 'sending-again', {}, tx);
      const { person } = await this.work.ends(tx, whole.referral);
      await endUnanswered(tx, id);
      const saved = this.work.save(tx, 'update', whole, whole.history, [change]);
      const waitsFor = await askDisclosure(tx, this.access, saved.referral, person.dateOfBirth, sharing);
      return this.work.present(tx, saved, { waitsFor });
    });
  }
}
