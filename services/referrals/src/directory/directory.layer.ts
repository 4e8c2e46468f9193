import type { Layer } from '#libs/platform';
import { Directory1760000015000 } from '../database/migrations/1760000015000-directory.js';
import { OrganisationsTold1760000028000 } from '../database/migrations/1760000028000-organisations-told.js';
import { organisationTable } from './organisations/organisation.table.js';
import { serviceTable } from './services/service.table.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { ServicesModule } from './services/services.module.js';

export const directoryLayer: Layer = {
  name: 'directory',
  modules: [OrganisationsModule, ServicesModule],
  entities: [organisationTable.entity, serviceTable.entity],
  migrations: [Directory1760000015000, OrganisationsTold1760000028000],
};
