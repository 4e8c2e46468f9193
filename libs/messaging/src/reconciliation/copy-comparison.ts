/** The comparison of one kind of copy with the records of its owner. */
export class CopyComparison {
  /** the service that owns the records */
  owner: string;
  /** kind of record, for example `relationship` */
  collection: string;
  /** young people whose copies were compared, or organisations; null if the owner did not answer */
  compared: number | null;
  /** how many of them differed */
  different: number;
  /** how many of those are equal now */
  repaired: number;
  /** ids of some that differed */
  named: string[];
  /** instant, ISO 8601 */
  comparedAt: string;
}

export class CopyComparisons {
  items: CopyComparison[];
}
