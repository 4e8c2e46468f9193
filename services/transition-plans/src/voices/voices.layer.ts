import type { Layer } from '#libs/platform';
import { Versions1760000005500 } from '../database/migrations/1760000005500-versions.js';
import { WhoDecides1760000006000 } from '../database/migrations/1760000006000-who-decides.js';
import { DecisionSwitches1760000006100 } from '../database/migrations/1760000006100-decision-switches.js';
import { HelpRequests1760000009000 } from '../database/migrations/1760000009000-help-requests.js';
import { WaitingVoices1760000032100 } from '../database/migrations/1760000032100-waiting-voices.js';
import { VoicesSoFar1760000032110 } from '../database/migrations/1760000032110-voices-so-far.js';
import { answerTable } from './answers/answer.table.js';
import { AnswersModule } from './answers/answers.module.js';
import { decisionMakersTable, decisionSwitchTable } from './decisions/decision-makers.table.js';
import { decisionTable } from './decisions/decision.table.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { helpRequestTable } from './help-requests/help-request.table.js';
import { HelpRequestsModule } from './help-requests/help-requests.module.js';
import { planVersionTable } from './versions/plan-version.table.js';
import { VersionsModule } from './versions/versions.module.js';

/** People's voices in a plan: answers and the versions that they answer, decisions, and requests for help. */
export const voicesLayer: Layer = {
  name: 'voices',
  modules: [AnswersModule, DecisionsModule, HelpRequestsModule, VersionsModule],
  entities: [
    answerTable.entity,
    decisionMakersTable.entity,
    decisionSwitchTable.entity,
    decisionTable.entity,
    helpRequestTable.entity,
    planVersionTable.entity,
  ],
  migrations: [
    Versions1760000005500,
    WhoDecides1760000006000,
    DecisionSwitches1760000006100,
    HelpRequests1760000009000,
    WaitingVoices1760000032100,
    VoicesSoFar1760000032110,
  ],
};
