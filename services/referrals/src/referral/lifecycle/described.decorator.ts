import { ApiOperation } from '@nestjs/swagger';
import { describeAction } from './referral-states-page.words.js';
import type { Action } from './transition.rules.js';

/** Sets an action's API description from the transition table. */
export const Described = (action: Action): MethodDecorator => ApiOperation({ description: describeAction(action) });
