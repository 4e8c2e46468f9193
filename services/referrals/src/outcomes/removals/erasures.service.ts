import { Injectable } from '@nestjs/common';
import type { ReferralRemovable, RemovalReason } from '#libs/contracts';
import {
  type Actor,
  type ErasedAgain,
  type Erasure,
  Erasures,
  ERASED_AGAIN,
  type Reader,
  removeAgain,
} from '#libs/platform';
import { erasuresMade } from './removals.queries.js';
import { RemovalsService } from './removals.service.js';

/** Removals from referrals, for the log of erasures. */
@Injectable()
export class ErasuresService extends Erasures {
  constructor(private readonly removals: RemovalsService) {
    super();
  }

  made(db: Reader, since: Date): Promise<Erasure[]> {
    return erasuresMade(db, since);
  }

  again(actor: Actor, { id, kind, from, removedId, part, reason }: Erasure): Promise<ErasedAgain> {
    const request = {
      ...{ kind: kind as ReferralRemovable, id: removedId! },
      ...(part !== null && { line: Number(part) }),
      ...{ reason: reason as RemovalReason, words: ERASED_AGAIN },
    };
    return removeAgain(
      () => this.removals.remove(actor, from, request, id),
      () => this.removals.note(actor, from, request, id),
    );
  }
}
