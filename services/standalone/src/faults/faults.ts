import { type Cut, powerCuts } from './power-cut.js';

/**
 * `npm run faults` cuts the power of the standalone, with and without the syncing of NATS. It prints a table, and fails where
 * something is lost, or where the runs without syncing lose nothing and so prove nothing.
 */
const log = (line: string) => console.error(line);

log('power cuts, each message synced');
const synced = await powerCuts(true, log);
log('power cuts, NATS as it is by default');
const unsynced = await powerCuts(false, log);

const row = (how: string) => (cut: Cut, i: number) =>
  [
    ...[`${how}, cut ${i + 1}`, cut.acknowledged, cut.lostPeople, cut.lostCopies, cut.eventsLostByNats],
    cut.secondsToRecover.toFixed(1),
  ].join(' | ');
const rows = [...synced.map(row('synced')), ...unsynced.map(row('not synced'))];
console.log(`| fault | acknowledged | people lost | copies lost | events that NATS lost | seconds to recover |`);
console.log(`| --- | --- | --- | --- | --- | --- |`);
for (const line of rows) console.log(`| ${line} |`);

const lost = [...synced, ...unsynced].some(({ lostPeople, lostCopies }) => lostPeople + lostCopies > 0);
const lostBySynced = synced.some(({ eventsLostByNats }) => eventsLostByNats > 0);
const proves = unsynced.some(({ eventsLostByNats }) => eventsLostByNats > 0);
if (lost) log('Something that was acknowledged is lost.');
if (lostBySynced) log('NATS lost events although each was synced.');
if (!proves) log('Without syncing nothing was lost, so these runs prove nothing.');
process.exitCode = lost || lostBySynced || !proves ? 1 : 0;
