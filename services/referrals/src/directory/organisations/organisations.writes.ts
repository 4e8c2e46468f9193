import { organisationChanged } from '#libs/contracts';
import type { Transaction } from '#libs/platform';

/** Consents name their recipient by the directory's name. The stream is ordered per organisation here. */
export function announce(tx: Transaction, { id, name, version }: { id: string; name: string; version: number }): void {
  tx.emit(organisationChanged, { youngPersonId: id, recordId: id, recordVersion: version }, { name });
}
