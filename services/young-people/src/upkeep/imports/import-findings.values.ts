import type { Finding, FindingPlace } from '#libs/sen2';
import type { FactName } from '#libs/timeline';

/** Findings that need the register, in addition to those of `#libs/sen2`. */
const REGISTER_FINDINGS = {
  IDENTIFIER_IN_USE: 'Another young person in the register has this number, so it was not stored.',
  MERGED_RECORD:
    'This record was merged into another one. The other record’s row in the return was used, and this row was ignored.',
  NUMBER_OF_MERGED: 'This number belongs to a record that was merged. The kept record’s own number stays.',
  NEWER_KEPT: 'A different value was recorded after the date of the return. The newer value stays.',
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
  return { ...kept, message: `${kept.message} Fact: ${fact}.` };
}

function warning(code: keyof typeof REGISTER_FINDINGS, { file, line }: FindingPlace): ImportFinding {
  return { file, line, column: '', value: '', code, severity: 'warning', message: REGISTER_FINDINGS[code] };
}
