/** A code or a membership from one day to another, both included. */
export interface Period {
  readonly validFrom: string;
  readonly validTo?: string;
}

/** An integrated care board of England while it existed. */
export interface Board extends Period {
  /** code of the NHS Organisation Data Service */
  readonly ods: string;
  readonly name: string;
  /** codes of the Office for National Statistics: a new boundary gets a new code */
  readonly gss: readonly (Period & { readonly code: string })[];
  /** boards that took over its area, where it was abolished */
  readonly successors?: readonly string[];
}

/** A sub-ICB location, with the boards that it belonged to. */
interface Location {
  readonly code: string;
  readonly boards: readonly (Period & { readonly board: string })[];
}

/** The published list (`data/integrated-care-boards.json`). */
export interface BoardList {
  readonly boards: readonly Board[];
  readonly locations: readonly Location[];
}
