import type { Type } from '@nestjs/common';
import { FamilyHomeController } from './home/home.controller.js';
import { HelpMeController } from './help-me/help-me.controller.js';
import { MyPlanController } from './my-plan/my-plan.controller.js';
import { MyGoalsController } from './my-plan/my-goals.controller.js';
import { WhoLookedController } from './who-looked/who-looked.controller.js';
import { GivingController } from './sharing/giving.controller.js';
import { SharingController } from './sharing/sharing.controller.js';
import { LettersController } from './letters/letters.controller.js';
import { MessagesController } from './messages/messages.controller.js';
import { AskTheLawController } from './public/ask-the-law.controller.js';
import { LocalOfferController } from './public/local-offer.controller.js';
import { PlainController } from './public/plain.controller.js';
import { InboxController } from './inbox/inbox.controller.js';
import { OurServicesController } from './our-services/our-services.controller.js';
import { NoMatchController } from './refer/no-match.controller.js';
import { ReferController } from './refer/refer.controller.js';
import { OversightController } from './oversight/oversight.controller.js';
import { UnmetNeedsController } from './oversight/unmet-needs.controller.js';
import { DrillDownsController } from './drill-downs/drill-downs.controller.js';
import { AccessController } from './access/access.controller.js';
import { LookUpController } from './access/look-up.controller.js';
import { DeclineController } from './referral/decline.controller.js';
import { OwnershipController } from './referral/ownership.controller.js';
import { ReconsiderationController } from './referral/reconsideration.controller.js';
import { ReferralController } from './referral/referral.controller.js';
import { ReturnController } from './referral/return.controller.js';
import { VerbsController } from './referral/verbs.controller.js';
import { FrameController } from './frame/frame.controller.js';
import { ContactsController } from './people/contacts.controller.js';
import { FactsController } from './people/facts.controller.js';
import { PersonController } from './people/person.controller.js';
import { HelpController } from './plans/help.controller.js';
import { PlanController } from './plans/plan.controller.js';
import { StepController } from './plans/step.controller.js';
import { NewReviewController } from './reviews/new-review.controller.js';
import { ReviewController } from './reviews/review.controller.js';
import { CaseloadController } from './caseload/caseload.controller.js';
import { GivingPeopleController } from './caseload/giving.controller.js';
import { FindController } from './find/find.controller.js';
import { TodayController } from './today/today.controller.js';

/** Every page, by the controllers that answer it. */
export const PAGES: readonly Type[] = [
  FrameController,
  FamilyHomeController,
  HelpMeController,
  MyPlanController,
  MyGoalsController,
  WhoLookedController,
  SharingController,
  GivingController,
  LettersController,
  AskTheLawController,
  LocalOfferController,
  PlainController,
  MessagesController,
  InboxController,
  OurServicesController,
  AccessController,
  LookUpController,
  OversightController,
  DrillDownsController,
  UnmetNeedsController,
  ReferController,
  NoMatchController,
  ReferralController,
  OwnershipController,
  ReturnController,
  DeclineController,
  ReconsiderationController,
  VerbsController,
  TodayController,
  CaseloadController,
  GivingPeopleController,
  FindController,
  PersonController,
  FactsController,
  ContactsController,
  PlanController,
  StepController,
  HelpController,
  NewReviewController,
  ReviewController,
];
