/** The values of a statement, numbered in order of use. */
export class Values {
  readonly list: unknown[] = [];

  /** @returns the placeholder of the value, `$3` */
  add(value: unknown): string {
    return `$${this.list.push(value)}`;
  }
}
