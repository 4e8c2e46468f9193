import { Injectable } from '@nestjs/common';
import { NatsLink } from './nats-link.js';
import type { Role } from './actor.js';
import { READS_BY_COPIES } from './audience.js';

/** A token of the first minute counts as one from before: NATS restarts in seconds. */
const TOLERANCE_MS = 60_000;

/**
 * Whether this service's copies of involvements and relationships can be out of date because NATS is away. An involvement
 * that another service ends meanwhile is read on until the account's token expires, and no longer: a newer token is refused.
 */
@Injectable()
export class Copies {
  constructor(private readonly nats: NatsLink) {}

  /** @param issuedAt moment at which the account's token was issued, in milliseconds */
  mayBeOld({ role }: { readonly role: Role }, issuedAt: number): boolean {
    const { awaySince } = this.nats;
    return awaySince !== null && READS_BY_COPIES[role] && issuedAt > awaySince + TOLERANCE_MS;
  }
}
