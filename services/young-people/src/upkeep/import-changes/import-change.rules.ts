import { type FactChange, type KnownFact, sameValue } from '../../register/person/facts.rules.js';
import type { Person } from '../../register/person/person.rules.js';
import type { FieldChange, Stay, StayReason, UndoOutcome } from './import-change.values.js';

/** The fields that a return may change. The date of birth is a fact. */
const FIELDS = [
  ...['givenName', 'familyName', 'sex', 'ethnicity', 'postcode', 'upn', 'upnTemporary', 'uln'],
  ...['needs', 'placement', 'deceased'],
] as const;
const NUMBERS: readonly string[] = ['upn', 'upnTemporary', 'uln'];

export function changedFields(before: Person, after: Person): Record<string, FieldChange> {
  const value = (person: Person, field: string) => person[field as keyof Person] as unknown;
  return Object.fromEntries(
    FIELDS.filter((field) => !sameValue(value(before, field), value(after, field))).map((field) => [
      field,
      { from: value(before, field), to: value(after, field) },
    ]),
  );
}

/** A fact that an import recorded: its newest record, and the one before the import. */
export interface FactBefore {
  readonly name: KnownFact['name'];
  /** version of the circumstances of the newest record */
  readonly version: number;
  /** the newest value */
  readonly value: unknown;
  /** null: the fact was not known before */
  readonly before: FactChange | null;
}

/** The person of a change as they are now, and what else is known. */
export interface Now {
  /** null: the record was merged or removed since */
  readonly person: Person | null;
  readonly facts: readonly FactBefore[];
  /** why the record of a person whom the import registered must stay; null if nothing is known against its removal */
  readonly holds: StayReason | null;
  /** another person has a number that the person had before */
  readonly numberInUse: boolean;
}

export interface Reset {
  readonly name: string;
  readonly now: unknown;
  readonly before: unknown;
}

export interface Undo {
  readonly outcome: UndoOutcome;
  readonly resets: readonly Reset[];
  readonly stays: readonly Stay[];
  /** the person without the import's values, where nobody changed them since */
  readonly wanted: Person | null;
  readonly facts: readonly FactChange[];
}

interface Change {
  readonly registered: boolean;
  /** versions after the import */
  readonly version: number;
  readonly circumstances_version: number;
  readonly fields: Readonly<Record<string, FieldChange>>;
}

/**
 * What an undo does with one person: the import's values go back, except those that somebody changed since. A record that
 * the import registered goes, unless it is in use.
 */
export function undoOf(change: Change, now: Now): Undo {
  const { person } = now;
  const nothing = { resets: [], wanted: null, facts: [] };
  if (!person) return { ...nothing, outcome: 'kept', stays: [{ name: 'record', reason: 'MERGED_SINCE' }] };
  if (change.registered) {
    const touched = person.version !== change.version || person.circumstancesVersion !== change.circumstances_version;
    const reason = touched ? 'CHANGED_SINCE' : now.holds;
    if (reason) return { ...nothing, outcome: 'kept', stays: [{ name: 'record', reason }] };
    return { ...nothing, outcome: 'removed', stays: [] };
  }
  const stays: Stay[] = [];
  const resets: Reset[] = [];
  const wanted: Record<string, unknown> = { ...person };
  for (const [name, { from, to }] of Object.entries(change.fields)) {
    const current = person[name as keyof Person];
    if (!sameValue(current, to)) stays.push({ name, reason: 'CHANGED_SINCE' });
    else if (now.numberInUse && NUMBERS.includes(name)) stays.push({ name, reason: 'NUMBER_IN_USE' });
    else {
      resets.push({ name, now: current, before: from });
      wanted[name] = from;
    }
  }
  const facts: FactChange[] = [];
  for (const { name, version, value, before } of now.facts) {
    if (version !== change.circumstances_version) stays.push({ name, reason: 'CHANGED_SINCE' });
    else {
      resets.push({ name, now: value, before: before?.value ?? null });
      facts.push(before ?? { name, value: null, source: 'sen2-return', note: null, sinceOn: null });
    }
  }
  const outcome =
    resets.length > 0 ? (stays.length > 0 ? 'partly-reset' : 'reset') : stays.length > 0 ? 'kept' : 'unchanged';
  return { outcome, resets, stays, wanted: wanted as unknown as Person, facts };
}
