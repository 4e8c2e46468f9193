import type { Type } from '@nestjs/common';
import { FamilyHomeController } from './home/home.controller.js';
import { HelpMeController } from './help-me/help-me.controller.js';
import { FrameController } from './frame/frame.controller.js';

/** Every page, by the controllers that answer it. */
export const PAGES: readonly Type[] = [FrameController, FamilyHomeController, HelpMeController];
