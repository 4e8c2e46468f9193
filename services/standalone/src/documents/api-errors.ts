import { ERROR_STATUSES, type ErrorKind } from '#libs/kernel';
import { type OperationErrors, operationErrors } from '#libs/prose';

/** The errors of the door are declared from its own table. */
const OF_THE_DOOR = 'doorError';

/** No part of the API reference: libraries, and the portal, which has pages. */
const NO_SERVICES = ['libs', 'portal'];

/**
 * `errors.generated.ts` of each service, by its path: the statuses and codes that each operation's own code throws. Part
 * of `npm run docs`.
 */
export function apiErrors(root: string): Map<string, string> {
  const found = operationErrors(root, OF_THE_DOOR);
  const shared = found.get('libs')!;
  return new Map(
    [...found]
      .filter(([service]) => !NO_SERVICES.includes(service))
      .map(([service, own]) => [`services/${service}/src/errors.generated.ts`, textOf(new Map([...shared, ...own]))]),
  );
}

function textOf(errors: OperationErrors): string {
  const lines = [...errors].map(([operation, thrown]) => {
    const byStatus: Record<string, string[]> = {};
    for (const { kind, code } of thrown) (byStatus[ERROR_STATUSES[kind as ErrorKind]] ??= []).push(code);
    return `  ${operation}: ${JSON.stringify(byStatus)},`;
  });
  return `export const errors = {\n${lines.sort().join('\n')}\n};\n`;
}
