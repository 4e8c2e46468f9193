import type { Layer } from '#libs/platform';
import { directoryLayer } from './directory/directory.layer.js';
import { referralLayer } from './referral/referral.layer.js';
import { sendingLayer } from './sending/sending.layer.js';
import { outcomesLayer } from './outcomes/outcomes.layer.js';
import { integrationsLayer } from './integrations/integrations.layer.js';

/** The lowest first: a layer imports from itself and from the layers before it. */
export const layers: readonly Layer[] = [directoryLayer, referralLayer, sendingLayer, outcomesLayer, integrationsLayer];
