import Sequencer from '@jest/test-sequencer';

/** Groups in the order of their numbers: the longest first, so that no worker is left with it at the end. */
export default class BySize extends (Sequencer.default ?? Sequencer) {
  sort(tests) {
    return [...tests].sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}
