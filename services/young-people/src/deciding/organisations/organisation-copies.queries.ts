import { nameForm } from '#libs/names';
import { unprocessable } from '#libs/kernel';
import type { Reader } from '#libs/platform';

/**
 * The name that the directory has for the id. Somebody who consents is told who will be told: a name that belongs to
 * another id would tell them wrong.
 * @throws DomainError UNKNOWN_ORGANISATION, ORGANISATION_NAME_DIFFERS (422)
 */
export async function nameOfOrganisation(db: Reader, id: string, given: string | undefined): Promise<string> {
  const found = await db.one<{ name: string }>(
    'select name from organisation_copy where area = $1 and id = $2',
    [db.actor.area, id],
    'organisation-name',
  );
  if (!found)
    throw unprocessable(
      'UNKNOWN_ORGANISATION',
      'The directory of services has no organisation with this id. Choose one from the directory.',
    );
  if (given !== undefined && nameForm(given) !== nameForm(found.name))
    throw unprocessable(
      'ORGANISATION_NAME_DIFFERS',
      'The directory has another name for this organisation. Read the organisation again, and show its name before the consent is given.',
    );
  return found.name;
}
