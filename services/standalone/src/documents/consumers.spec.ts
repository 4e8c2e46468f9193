import { CONTRACTS } from '#libs/contracts';
import { SERVICES } from '../services.js';
import { consumersOfEvents } from './consumers.js';

describe('the consumers of events', () => {
  const consumers = consumersOfEvents(SERVICES);

  it('are known for every event: a service handles it, or its contract names the intended consumer', () => {
    const unread = [...CONTRACTS].filter(([pattern, { meantFor }]) => !consumers.get(pattern)?.length && !meantFor);
    expect(unread.map(([pattern]) => pattern)).toEqual([]);
  });

  it('are not named as intended where a service handles the event already', () => {
    const handled = [...CONTRACTS].filter(([pattern, { meantFor }]) => consumers.get(pattern)?.length && meantFor);
    expect(handled.map(([pattern]) => pattern)).toEqual([]);
  });

  it('handle only events that have a contract, and only from services that the definition lists', () => {
    expect(consumers.get('young-people.person-registered.v1')).toEqual(
      expect.arrayContaining(['transition-plans', 'referrals']),
    );
    for (const { name, consumes } of SERVICES) {
      const producers = [...consumers]
        .filter(([, names]) => names.includes(name))
        .map(([pattern]) => pattern.split('.')[0]);
      expect([...new Set(producers)].sort()).toEqual([...consumes].sort());
    }
  });
});
