import type { EntityManager, FindOptionsWhere, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import type { ChangeOf, KeyOf, RowOf, Table } from './table.js';

/**
 * Reads and writes of single rows, through TypeORM, inside a transaction. Whole rows only, so that a column that is
 * forgotten does not compile; `change` is the one way to write some of the columns. Statements for sets of rows, and those
 * that the benchmark measures, come from the table's description instead (`Table.insert`, `Table.update`).
 */
export class Rows {
  constructor(private readonly manager: EntityManager) {}

  async insert<T extends Table>(table: T, row: RowOf<T>): Promise<void> {
    await this.manager.insert(table.entity, row as QueryDeepPartialEntity<ObjectLiteral>);
  }

  /** Writes every column that may change. @returns false where no row has the key */
  async update<T extends Table>(table: T, row: RowOf<T>): Promise<boolean> {
    const values = row as Record<string, unknown>;
    const of = (role: 'key' | 'changing') =>
      Object.fromEntries(
        Object.entries(table.columns)
          .filter(([, column]) => column.role === role)
          .map(([name]) => [name, values[name]]),
      );
    return this.write(table, of('key'), of('changing'));
  }

  /** Writes some of the columns that may change. @returns false where no row has the key */
  async change<T extends Table>(table: T, key: KeyOf<T>, change: ChangeOf<T>): Promise<boolean> {
    return this.write(table, key as object, change as object);
  }

  /** A row with these values; undefined where there is none. */
  async find<T extends Table>(table: T, where: Partial<RowOf<T>>): Promise<RowOf<T> | undefined> {
    const row = await this.manager.findOneBy(table.entity, where as FindOptionsWhere<ObjectLiteral>);
    return (row as RowOf<T> | null) ?? undefined;
  }

  /** Inserts the row, or writes every column that may change where its key is there already. */
  async put<T extends Table>(table: T, row: RowOf<T>): Promise<void> {
    const keys = Object.entries(table.columns).filter(([, { role }]) => role === 'key');
    await this.manager.upsert(
      table.entity,
      row as QueryDeepPartialEntity<ObjectLiteral>,
      keys.map(([name]) => name),
    );
  }

  private async write(table: Table, key: object, change: object): Promise<boolean> {
    const { affected } = await this.manager.update(
      table.entity,
      key as FindOptionsWhere<ObjectLiteral>,
      change as QueryDeepPartialEntity<ObjectLiteral>,
    );
    return (affected ?? 0) > 0;
  }
}
