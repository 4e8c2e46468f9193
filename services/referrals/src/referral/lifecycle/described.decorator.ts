import { ApiOperation } from '@nestjs/swagger';
import { describeAction } from './referral-states-page.words.js';
import type { Action } from './transition.rules.js';

/** The API's description of an action, from the table of states. */
export const Described = (action: Action): MethodDecorator => ApiOperation({ description: describeAction(action) });
