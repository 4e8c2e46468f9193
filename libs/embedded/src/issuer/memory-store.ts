import type { Adapter, AdapterPayload } from 'oidc-provider';

/**
 * Keeps sign-ins in memory. A restart ends sign-ins in progress; access tokens stay valid, because they are signed and
 * not stored. The library asks for one store for each kind of record, by name.
 */
export class MemoryStore implements Adapter {
  private readonly records = new Map<string, { payload: AdapterPayload; expiresAt: number }>();

  constructor(private readonly kind: string) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<undefined> {
    if (this.kind === 'AccessToken') return;
    this.removeExpired();
    this.records.set(id, { payload, expiresAt: expiresIn ? Date.now() + expiresIn * 1000 : Infinity });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const record = this.records.get(id);
    return record && record.expiresAt > Date.now() ? record.payload : undefined;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.all().find((payload) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.all().find((payload) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<undefined> {
    const record = this.records.get(id);
    if (record) record.payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<undefined> {
    this.records.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<undefined> {
    for (const [id, { payload }] of this.records) if (payload.grantId === grantId) this.records.delete(id);
  }

  private all(): AdapterPayload[] {
    this.removeExpired();
    return [...this.records.values()].map(({ payload }) => payload);
  }

  private removeExpired(): void {
    for (const [id, { expiresAt }] of this.records) if (expiresAt <= Date.now()) this.records.delete(id);
  }
}
