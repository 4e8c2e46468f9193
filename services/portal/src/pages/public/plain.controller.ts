import { Controller, Get } from '@nestjs/common';
import { type Page, page } from '../../web/page.js';
import { ForEverybody } from '../../web/reach.js';

/** Pages of words alone. */
@Controller()
@ForEverybody()
export class PlainController {
  @Get('help')
  help(): Page {
    return page('public/help');
  }

  @Get('accessibility')
  accessibility(): Page {
    return page('public/accessibility');
  }

  @Get('privacy')
  privacy(): Page {
    return page('public/privacy');
  }

  @Get('cookies')
  cookies(): Page {
    return page('public/cookies');
  }
}
