import { Seal } from '../../../portal/src/session/seal.js';
import type { Reader, Tokens } from '../../../portal/src/session/session.js';
import { Sessions } from '../../../portal/src/session/sessions.service.js';
import { PortalWorld } from './portal-world.js';

const READER: Reader = {
  ...{ subject: 'sam', name: 'Sam', role: 'practitioner', area: 'E10000020', agency: 'health', organisation: null },
  ...{ team: null, youngPeople: [], display: 'usual', formsFor: 'x', csrf: 'y' },
};
const OLD: Tokens = { access: 'old', refresh: 'r1', accessUntil: 0 };
const NEW: Tokens = { access: 'new', refresh: 'r2', accessUntil: Number.MAX_SAFE_INTEGER };

describe('sessions of the portal', () => {
  let portal: PortalWorld;
  let sessions: Sessions;
  beforeAll(async () => {
    portal = await PortalWorld.start();
    sessions = portal.app.get(Sessions);
  });
  beforeEach(() => portal.world.today('2025-01-16'));
  afterAll(() => portal.stop());

  const later = (minutes: number) =>
    portal.world.clock.moveTo(new Date(portal.world.clock.now().getTime() + minutes * 60_000));
  const opened = async (reader: Reader = READER) => {
    const id = await sessions.open(reader, OLD, null);
    return { id, session: (await sessions.find(id))! };
  };

  it('renew their tokens once, however many requests need them at a time', async () => {
    const { id, session } = await opened();
    let asked = 0;
    const renew = async ({ refresh }: Tokens) => {
      expect(refresh).toBe('r1');
      asked++;
      return NEW;
    };
    const renewed = await Promise.all(Array.from({ length: 8 }, () => sessions.renew(session, renew)));
    expect(asked).toBe(1);
    expect(renewed.map((one) => one?.tokens)).toEqual(Array(8).fill(NEW));
    expect((await sessions.find(id))?.tokens).toEqual(NEW);
  });

  it('end when the issuer refuses to renew, and live when it cannot be reached', async () => {
    const { id, session } = await opened();
    await expect(sessions.renew(session, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await sessions.find(id)).not.toBeNull();
    expect(await sessions.renew(session, async () => null)).toBeNull();
    expect(await sessions.find(id)).toBeNull();
  });

  it('end after 30 minutes without use for staff, 60 for families, and after twelve hours of use', async () => {
    const staff = await opened();
    const family = await opened({ ...READER, role: 'carer' });
    later(31);
    expect([await sessions.find(staff.id), (await sessions.find(family.id))?.reader.role]).toEqual([null, 'carer']);
    for (let hours = 0; hours < 11.5; hours += 0.5) {
      expect(await sessions.find(family.id)).not.toBeNull();
      later(30);
    }
    expect(await sessions.find(family.id)).toBeNull();
  });

  it('end for an account, or for one session of the issuer', async () => {
    const one = await sessions.open(READER, OLD, 'sid-1');
    const two = await sessions.open(READER, OLD, 'sid-2');
    await sessions.endAll({ sid: 'sid-1' });
    expect([await sessions.find(one), (await sessions.find(two))?.reader.subject]).toEqual([null, 'sam']);
    await sessions.endAll({ subject: 'sam' });
    expect(await sessions.find(two)).toBeNull();
  });

  it('are swept away when they have ended', async () => {
    const { session } = await opened();
    later(31);
    await sessions.sweep();
    expect(await portal.world.rows('select 1 from portal.session where id_hash = $1', [session.idHash])).toEqual([]);
  });

  it('open with the key that sealed them, for nothing else, and with no other key', async () => {
    const seal = portal.app.get(Seal);
    const sealed = await seal.close('reader', { name: 'Sam' });
    expect(await seal.open('reader', sealed)).toEqual({ name: 'Sam' });
    expect(await seal.open('tokens', sealed)).toBeNull();
    const other = new Seal({ sessionKeys: ['another key of at least 32 characters'] } as never);
    expect(await other.open('reader', sealed)).toBeNull();
  });

  it('renew with the issuer while the person reads on', async () => {
    const visitor = await portal.signedIn('young-person');
    const id = visitor.cookie('onward')!;
    const before = (await sessions.find(id))!;
    const outdated = await portal.app.get(Seal).close('tokens', { ...before.tokens, accessUntil: 0 });
    await portal.world.rows('update portal.session set tokens = $2 where id_hash = $1', [before.idHash, outdated]);
    await visitor.open('/home');
    expect([visitor.seen.status, new URL(visitor.seen.url).pathname]).toEqual([200, '/home']);
    const after = (await sessions.find(id))!;
    expect(after.tokens.access).not.toBe(before.tokens.access);
    expect(after.tokens.refresh).not.toBe(before.tokens.refresh);
    expect(after.tokens.accessUntil - Date.now()).toBeGreaterThan(500_000);
  });
});
