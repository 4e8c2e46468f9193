import fc from 'fast-check';
import type { Identifiers } from '../../register/person/person.rules.js';
import type { Relationship } from '../../register/relationships/relationship.rules.js';
import { accountsOf, conflictsOf, givenBack, takenOver } from './merge.rules.js';

const number = fc.option(fc.constantFrom('1', '2', '3'));
const identifiers: fc.Arbitrary<Identifiers> = fc
  .record({ nhsNumber: number, upn: number, upnTemporary: fc.boolean(), uln: number })
  .map((given) => ({ ...given, upnTemporary: given.upn !== null && given.upnTemporary }));
const FIELDS = ['nhsNumber', 'upn', 'uln'] as const;
const noneIsShared = (a: Identifiers, b: Identifiers) => FIELDS.every((f) => a[f] === null || a[f] !== b[f]);

describe('identifiers', () => {
  it('of the kept record are never overwritten, and a difference is a conflict', () => {
    fc.assert(
      fc.property(identifiers, identifiers, (kept, merged) => {
        const after = takenOver(kept, merged);
        for (const field of FIELDS) expect(after[field]).toBe(kept[field] ?? merged[field]);
        const differing = FIELDS.filter((f) => kept[f] !== null && merged[f] !== null && kept[f] !== merged[f]);
        expect(conflictsOf(kept, merged).map(({ field }) => field)).toEqual(differing);
      }),
    );
  });

  it('return to their earlier values, even if the kept record was given the other number since', () => {
    fc.assert(
      fc.property(identifiers, identifiers, fc.boolean(), (kept, merged, settled) => {
        fc.pre(noneIsShared(kept, merged));
        const taken = takenOver(kept, merged);
        const now = settled && merged.uln !== null ? { ...taken, uln: merged.uln } : taken;
        expect(givenBack(now, kept, merged)).toEqual(kept);
      }),
    );
  });

  it('that the kept record got from another source stay', () => {
    const none = { nhsNumber: null, upn: null, upnTemporary: false, uln: null };
    expect(givenBack({ ...none, uln: '9' }, none, { ...none, uln: '1' })).toEqual({ ...none, uln: '9' });
  });
});

describe('accounts', () => {
  const held = (id: string, subject: string, relation: Relationship['relation']) =>
    ({ id, subject, relation, fromOn: '2025-01-01', untilOn: null, version: 1, access: null }) as Relationship;
  const codes = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      return (error as { details: { errors: { code: string }[] } }).details.errors.map(({ code }) => code);
    }
    return [];
  };

  it('are carried over only on request', () => {
    const merged = [held('1', 'joy', 'carer'), held('2', 'sam', 'carer')];
    expect(accountsOf([], merged, ['2']).map(({ subject, carriedOver }) => [subject, carriedOver])).toEqual([
      ['joy', false],
      ['sam', true],
    ]);
  });

  it.each([
    ['of somebody else', [], '9', 'NOT_AN_ACCOUNT_OF_MERGED'],
    ['that the kept record has or had', [held('5', 'joy', 'carer')], '1', 'ACCOUNT_KNOWN_TO_KEPT'],
    ['of another person beside the young person’s own', [held('5', 'ada', 'self')], '2', 'OTHER_ACCOUNT_EXISTS'],
  ])('%s are rejected', (_, kept, id, code) => {
    const merged = [held('1', 'joy', 'carer'), held('2', 'eve', 'self')];
    expect(codes(() => accountsOf(kept, merged, [id]))).toEqual([code]);
  });
});
