import { Injectable } from '@nestjs/common';
import { NatsLink } from './nats-link.js';
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
  constructor(private readonly nats: NatsLink) {}

  /** @param issuedAt moment at which the account's token was issued, in milliseconds */
  mayBeOld({ role }: { readonly role: Role }, issuedAt: number): boolean {
    const { awaySince } = this.nats;
    return awaySince !== null && READS_BY_COPIES[role] && issuedAt > awaySince + TOLERANCE_MS;
  }
}
