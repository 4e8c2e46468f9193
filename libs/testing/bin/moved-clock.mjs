import { importBuilt } from '../../embedded/bin/prepare.mjs';

/**
 * `node --import` this before a program whose clock stands still: an instant in a message of the parent then moves its clock,
 * and the same message comes back.
 */
const { FixedClock } = await importBuilt('libs/kernel/src/index');
const { now } = FixedClock.prototype;
let moved;

FixedClock.prototype.now = function () {
  return moved ? new Date(moved) : now.call(this);
};
process.on('message', (instant) => {
  moved = instant;
  process.send(instant);
});
process.channel.unref();
