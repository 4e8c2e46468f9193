import { disclosedValues, FIELD_GROUPS, factsOfGroup, GROUP_OF_FACT } from '#libs/contracts';
import { calendarDate } from '#libs/kernel';
import { FACTS } from '#libs/timeline';
import { Value } from '@sinclair/typebox/value';
import fc from 'fast-check';
import { newPerson } from '../../register/person/person.rules.js';
import { disclose, type DisclosableRecord } from './disclose.rules.js';

/** A record in which every text names its own field. */
const record: DisclosableRecord = {
  person: {
    ...newPerson('id', 'YP-REFERENCE', { givenName: 'the given name', familyName: 'the family name' }),
    ...{ preferredName: 'the preferred name', ethnicity: 'the ethnicity', postcode: 'the postcode' },
    ...{ nhsNumber: 'the NHS number', upn: 'the UPN', uln: 'the ULN', needs: ['the need'] },
    communicationNeeds: [{ kind: 'aac', details: 'the device' }],
    dateOfBirth: calendarDate('2009-11-02'),
    placement: { urn: 'the URN', ukprn: null, senSetting: null, enteredOn: null, workBased: 'the work', placed: true },
    namedWorker: {
      ...{ id: 'w', subject: 'the account of the worker', name: 'the worker', team: null, agency: null },
      fromOn: calendarDate('2025-01-01'),
    },
  },
  contacts: [
    {
      ...{ kind: 'parent-carer', name: 'the mother', relationship: 'mother', agency: null, phone: 'the telephone' },
      ...{ email: null, preferred_channel: null, parental_responsibility: 'yes' },
    },
  ],
  facts: Object.fromEntries(Object.keys(FACTS).map((name) => [name, `the fact ${name}`])),
  preference: { channel: 'letter', format: null, language: null },
};

/** Every text in the value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

test('each group holds its own fields, and the whole keeps the contract for disclosures', () => {
  const all = disclose(FIELD_GROUPS, record);
  expect(Value.Check(disclosedValues, all)).toBe(true);
  expect(Object.keys(all)).toEqual(FIELD_GROUPS.filter((group) => group !== 'plan'));
  expect(all.identity).toEqual({
    ...{ givenName: 'the given name', familyName: 'the family name', preferredName: 'the preferred name' },
    dateOfBirth: '2009-11-02',
  });
  expect(all.education?.placement).toEqual({ urn: 'the URN', ukprn: null, senSetting: null, enteredOn: null });
  expect(Object.keys(all.risk!.facts)).toEqual([
    'atRiskOfAbuseOrNeglect',
    'riskOfAdmission',
    'secureService',
    'arrangementsMayDepriveOfLiberty',
  ]);
});

test('never discloses school numbers, accounts, ethnicity, decision-makers or money', () => {
  const texts = textsIn(disclose(FIELD_GROUPS, record));
  const never = ['the UPN', 'the ULN', 'the ethnicity', 'the account of the worker', 'the work', 'YP-REFERENCE'];
  const facts = ['lacksCapacityForFinances', 'directPaymentsToParent', 'pipInvitationLetterOn'].map(
    (f) => `the fact ${f}`,
  );
  expect(texts.filter((text) => [...never, ...facts].includes(text))).toEqual([]);
});

test('no group discloses the fields of another', () => {
  fc.assert(
    fc.property(fc.subarray([...FIELD_GROUPS]), (groups) => {
      const disclosed = new Set(textsIn(disclose(groups, record)));
      const others = FIELD_GROUPS.filter((group) => !groups.includes(group));
      for (const text of textsIn(disclose(others, record))) expect(disclosed).not.toContain(text);
      for (const group of others)
        for (const fact of factsOfGroup(group)) expect(disclosed).not.toContain(`the fact ${fact}`);
    }),
  );
});

test('every fact has a group or is never disclosed, and unknown facts are left out', () => {
  expect(Object.keys(GROUP_OF_FACT)).toEqual(Object.keys(FACTS));
  expect(disclose(['risk'], { ...record, facts: { riskOfAdmission: 'red', secureService: null } })).toEqual({
    risk: { facts: { riskOfAdmission: 'red' } },
  });
});
