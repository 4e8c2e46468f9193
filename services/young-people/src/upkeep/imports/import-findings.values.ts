import type { Finding, FindingPlace } from '#libs/sen2';
import type { FactName } from '#libs/timeline';

/** What only the register can say of a row, beside what `#libs/sen2` finds in the return. */
const REGISTER_FINDINGS = {
  IDENTIFIER_IN_USE: 'The number is another young person’s in the register; it was not stored.',
  MERGED_RECORD:
    'This is a record that was merged into another one; what the return says of that one counts, and this row was left.',
  NUMBER_OF_MERGED: 'The number is of a record that was merged; the number of the record that was kept stays.',
  NEWER_KEPT: 'Somebody recorded something else after the day of the return; that stays.',
} as const;

/** One line of the row report. */
export type ImportFinding = Omit<Finding, 'code'> & { readonly code: Finding['code'] | keyof typeof REGISTER_FINDINGS };

export function identifierInUse(place: FindingPlace, column: string, value: string): ImportFinding {
  return { ...warning('IDENTIFIER_IN_USE', place), column, value };
}

export function mergedRecord(place: FindingPlace): ImportFinding {
  return warning('MERGED_RECORD', place);
}

export function numberOfMerged(place: FindingPlace, column: string, value: string): ImportFinding {
  return { ...warning('NUMBER_OF_MERGED', place), column, value };
}

export function newerKept(place: FindingPlace, fact: FactName): ImportFinding {
  const kept = warning('NEWER_KEPT', place);
  return { ...kept, message: `${kept.message} It is the fact ${fact}.` };
}

function warning(code: keyof typeof REGISTER_FINDINGS, { file, line }: FindingPlace): ImportFinding {
  return { file, line, column: '', value: '', code, severity: 'warning', message: REGISTER_FINDINGS[code] };
}
