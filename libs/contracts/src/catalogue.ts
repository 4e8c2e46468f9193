import type { EventDefinition } from './event.js';
import * as involvements from './involvement-changed.v1.js';
import * as youngpeople from './young-people/index.js';
import * as transitionplans from './transition-plans/index.js';
import * as referrals from './referrals/index.js';

function definitionsIn(module: Record<string, unknown>): EventDefinition[] {
  return Object.values(module).filter(
    (x): x is EventDefinition => typeof x === 'object' && x !== null && 'pattern' in x,
  );
}

/** Every event and version that a service publishes, by its pattern `<type>.v<N>`. */
export const CONTRACTS: ReadonlyMap<string, EventDefinition> = new Map(
  [youngpeople, transitionplans, referrals, involvements].flatMap((m) => definitionsIn(m)).map((d) => [d.pattern, d]),
);

/** The contract of an event, or undefined when this build does not know the type or the version. */
export function contractOf(type: string, version: number): EventDefinition | undefined {
  return CONTRACTS.get(`${type}.v${version}`);
}
