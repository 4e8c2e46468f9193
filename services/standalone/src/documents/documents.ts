import { stringify } from 'yaml';
import { schemaFiles, timelinePages } from '#libs/timeline';
import { referralStatesPage } from '../../../referrals/src/index.js';
import { SERVICES } from '../services.js';
import { accessTable } from './access-table.js';
import { asyncApiDocument } from './asyncapi.js';
import { brokerUsers } from './broker-users.js';
import { capsPage } from './caps-page.js';
import { errorCodes } from './error-codes.js';
import { statesPage } from './states.js';

/**
 * Every generated page by its path in the repository. The API document is separate, because it needs the running
 * services.
 */
export function documents(root: string): Map<string, string> {
  return new Map([
    ['deploy/nats/services.conf', brokerUsers(SERVICES)],
    ['docs/access.md', accessTable()],
    ['docs/caps.md', capsPage(SERVICES)],
    ['docs/errors.md', errorCodes(root)],
    ['docs/referral-states.md', referralStatesPage()],
    ['docs/states.md', statesPage(SERVICES)],
    ...timelinePages(),
    ...schemaFiles().map(([name, text]): [string, string] => [`libs/timeline/schemas/${name}`, text]),
    [
      'docs/events/asyncapi.yaml',
      stringify(asyncApiDocument(SERVICES), { aliasDuplicateObjects: false, lineWidth: 0 }),
    ],
  ]);
}

export const API_DOCUMENT = 'docs/api/openapi.json';
export const DATA_PAGE = 'docs/data.md';
