import { derivedId } from '#libs/kernel';
import { idOf, readRecord } from './feed-record.rules.js';

const service = (more: object = {}) => ({
  id: 'one',
  name: ' Club ',
  status: 'temporarily closed',
  organization: { id: 'org', name: 'Friends' },
  ...more,
});
const read = (answer: unknown) => {
  const found = readRecord(answer, 'one');
  return 'fault' in found ? found.fault : found.record;
};

describe('a record of another directory', () => {
  it.each([
    [[], 'NOT_AN_OBJECT'],
    [null, 'NOT_AN_OBJECT'],
    [service({ id: 'two' }), 'ID_DIFFERS'],
    [service({ name: '  ' }), 'NAME_MISSING'],
    [service({ name: 7 }), 'NAME_MISSING'],
    [service({ status: 'open' }), 'STATUS_UNKNOWN'],
    [service({ status: undefined }), 'STATUS_UNKNOWN'],
    [service({ organization: undefined }), 'ORGANISATION_MISSING'],
    [service({ organization: { name: 'Friends' } }), 'ORGANISATION_MISSING'],
    [service({ organization: { id: 'org' } }), 'ORGANISATION_MISSING'],
    [service({ minimum_age: 25, maximum_age: '18' }), 'AGES_CROSSED'],
  ])('%j is none: %s', (answer, fault) => expect(read(answer)).toBe(fault));

  it('keeps every field that can be read', () => {
    expect(
      read(
        service({
          description: 'Good\u0000 things',
          url: 'javascript:alert(1)',
          email: 'not an address',
          minimum_age: '16.5',
          maximum_age: 200,
          assured_date: '2025-01-02T00:00:00Z',
          organization: { id: 'org', name: 'Friends', website: 'https://friends.example' },
          contacts: [{ phones: [{ number: '01603 1' }, {}] }],
          languages: [{ code: 'en' }, { code: 'ENGLISH!' }],
          service_areas: [
            { name: 'Norwich', uri: 'http://statistics.data.gov.uk/id/statistical-geography/E07000148' },
            {},
          ],
          service_at_locations: [
            {
              location: { latitude: '52.6', longitude: 1.3, addresses: [{ city: 'Norwich', postal_code: 'nr1 1aa' }] },
            },
            {},
          ],
          schedules: [
            { freq: 'WEEKLY', byday: 'MO, TU,2WE', opens_at: '09:00:00', closes_at: '17:00Z', dtstart: '2025-01-06' },
            {
              freq: 'MONTHLY',
              byday: '-1FR',
              bymonthday: '1,40,x',
              opens_at: '10:00',
              closes_at: '11:00',
              interval: 2,
            },
            { freq: 'DAILY', opens_at: '10:00', closes_at: '11:00' },
            { freq: 'WEEKLY', byday: 'MO', opens_at: '17:00', closes_at: '09:00' },
            { freq: 'WEEKLY', byday: 'MO' },
          ],
          attributes: [
            { taxonomy_term_id: derivedId('taxonomy/need/ASD') },
            { taxonomy_term: { id: derivedId('taxonomy/outcome-area/health') } },
            { taxonomy_term_id: 'something of their own' },
          ],
        }),
      ),
    ).toMatchObject({
      name: 'Club',
      status: 'temporarily-closed',
      description: 'Good things',
      url: null,
      email: null,
      minimumAge: 16,
      maximumAge: null,
      assuredOn: '2025-01-02',
      organisation: { url: 'https://friends.example', description: null },
      phones: [{ number: '01603 1', description: null }],
      languages: ['en'],
      serviceAreas: [{ code: 'E07000148', name: 'Norwich' }],
      locations: [{ latitude: 52.6, longitude: 1.3, city: 'Norwich', postcode: 'nr1 1aa', address: null }],
      schedules: [
        { frequency: 'weekly', byDay: ['MO', 'TU'], opensAt: '09:00', closesAt: '17:00', startsOn: '2025-01-06' },
        { frequency: 'monthly', byDay: ['-1FR'], byMonthDay: [1], interval: 2 },
      ],
      outcomeAreas: ['health'],
      needs: ['ASD'],
    });
  });

  it('is requested by the id of its list entry', () => {
    expect(idOf({ id: ' one ' })).toEqual({ id: 'one' });
    expect(idOf('one')).toEqual({ fault: 'NOT_AN_OBJECT' });
    expect(idOf({ id: 3 })).toEqual({ fault: 'ID_MISSING' });
  });
});
