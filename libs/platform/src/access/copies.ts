import { Injectable } from '@nestjs/common';
import type { Role } from './actor.js';

/** A token of the first minute counts as one from before: NATS restarts in seconds. */
const TOLERANCE_MS = 60_000;

/** Roles whose right to read a record comes from copies of what other services know. */
const READS_BY_COPIES: Readonly<Record<Role, boolean>> = {
  practitioner: true,
  leader: true,
  carer: true,
  coordinator: false,
  provider: false,
  'young-person': false,
  administrator: false,
  'information-governance': false,
  system: false,
  anonymous: false,
};

/**
 * Whether this service's copies of involvements and relationships can be out of date because NATS is away. An involvement
 * that another service ends meanwhile is read on until the account's token expires, and no longer: a newer token is refused.
 */
@Injectable()
export class Copies {
  private since: number | null = null;

  /** NATS went away at this moment, in milliseconds, or earlier. */
  lost(at = Date.now()): void {
    this.since = Math.min(this.since ?? at, at);
  }

  kept(): void {
    this.since = null;
  }

  /** @param issuedAt moment at which the account's token was issued, in milliseconds */
  mayBeOld({ role }: { readonly role: Role }, issuedAt: number): boolean {
    return this.since !== null && READS_BY_COPIES[role] && issuedAt > this.since + TOLERANCE_MS;
  }
}
