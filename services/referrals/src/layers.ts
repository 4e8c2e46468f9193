import type { Layer } from '#libs/platform';
import { directoryLayer } from './directory/directory.layer.js';
import { referralLayer } from './referral/referral.layer.js';
import { sendingLayer } from './sending/sending.layer.js';
import { outcomesLayer } from './outcomes/outcomes.layer.js';
import { integrationsLayer } from './integrations/integrations.layer.js';

/** Lowest first: a layer imports only from itself and from earlier layers. */
export const layers: readonly Layer[] = [directoryLayer, referralLayer, sendingLayer, outcomesLayer, integrationsLayer];
