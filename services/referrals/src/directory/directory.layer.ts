import type { Layer } from '#libs/platform';
import { Directory1760000015000 } from '../database/migrations/1760000015000-directory.js';
import { OrganisationEntity } from './organisations/organisation.entity.js';
import { ServiceEntity } from './services/service.entity.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { ServicesModule } from './services/services.module.js';

export const directoryLayer: Layer = {
  name: 'directory',
  modules: [OrganisationsModule, ServicesModule],
  entities: [OrganisationEntity, ServiceEntity],
  migrations: [Directory1760000015000],
};
