import { CONTRACTS, REFERRAL_TURNS, contractOf, referralState, subjectOf } from '#libs/contracts';

describe('contracts between the services', () => {
  it.each([...CONTRACTS.values()].map((c) => [c.pattern, c] as const))(
    '%s: its sample keeps its schema, and nothing more gets in',
    (pattern, c) => {
      expect(c.problem(c.sample)).toBeNull();
      expect(c.problem({ ...c.sample, freeText: 'a secret' })).toContain('/freeText');
      expect(c.problem({})).not.toBeNull();
      expect(pattern).toBe(`${c.type}.v${c.version}`);
      expect(c.type.startsWith(`${c.service}.`)).toBe(true);
    },
  );

  it('knows a type and a version, or says that it does not', () => {
    expect(contractOf('young-people.person-registered', 1)).toBeDefined();
    expect(contractOf('young-people.person-registered', 2)).toBeUndefined();
  });

  it('knows every turn of a referral: each event that says where it stands', () => {
    const fields = Object.keys(referralState.properties);
    const turns = [...CONTRACTS.values()].filter((c) => fields.every((field) => field in c.schema.properties));
    expect(REFERRAL_TURNS.map((c) => c.pattern).sort()).toEqual(turns.map((c) => c.pattern).sort());
  });

  it('puts the person last in the subject, so that a person can be purged', () => {
    const event = { type: 'referrals.referral-sent', version: 1, area: 'E10000020', youngPersonId: 'x' };
    expect(subjectOf(event)).toBe('pfa.referrals.referral-sent.v1.E10000020.x');
  });
});
