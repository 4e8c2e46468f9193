import { Injectable } from '@nestjs/common';

/** Whether this service is connected to NATS. The library `messaging` keeps it; health and sign-in read it. */
@Injectable()
export class NatsLink {
  private since: number | null = null;
  private connected = false;

  /** The moment at which NATS went away, in milliseconds, or an earlier one; null while it is connected. */
  get awaySince(): number | null {
    return this.since;
  }

  /** Whether NATS was connected at any time since the start. */
  get hasConnected(): boolean {
    return this.connected;
  }

  lost(at = Date.now()): void {
    this.since = Math.min(this.since ?? at, at);
  }

  restored(): void {
    this.since = null;
    this.connected = true;
  }
}
