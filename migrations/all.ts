import { KeepHistory1795305600000 } from './1795305600000-keep-history.ts';
import { PeopleAndCare1795305601000 } from './1795305601000-people-and-care.ts';
import { Reference1795305602000 } from './1795305602000-reference.ts';
import { Imports1795305603000 } from './1795305603000-imports.ts';
import { Snapshots1795305604000 } from './1795305604000-snapshots.ts';
import { WhoRecordedIt1795305605000 } from './1795305605000-who-recorded-it.ts';
import { WhoSeesWhom1795305606000 } from './1795305606000-who-sees-whom.ts';
import { WorkWithPeople1795305607000 } from './1795305607000-work-with-people.ts';
import { Audit1795305608000 } from './1795305608000-audit.ts';
import { FactsOfTheReturn1795305609000 } from './1795305609000-facts-of-the-return.ts';
import { TouchAnyNumber1795305612000 } from './1795305612000-touch-any-number.ts';
import { Breakdowns1795305613000 } from './1795305613000-breakdowns.ts';
import { Comparators1795305614000 } from './1795305614000-comparators.ts';
import { WorkforceAndCarers1795305615000 } from './1795305615000-workforce-and-carers.ts';
import { EducationAndDisability1795305616000 } from './1795305616000-education-and-disability.ts';
import { VoiceAndPermanence1795305617000 } from './1795305617000-voice-and-permanence.ts';
import { Observations1795305618000 } from './1795305618000-observations.ts';
import { DeprivationOfLiberty1795305620000 } from './1795305620000-deprivation-of-liberty.ts';
import { FindingsOfTheChecks1795305621000 } from './1795305621000-findings-of-the-checks.ts';
import { ImportsAskedFor1795305622000 } from './1795305622000-imports-asked-for.ts';
import { ExtractsPublished1795392001000 } from './1795392001000-extracts-published.ts';
import { WhatWasReleased1795392002000 } from './1795392002000-what-was-released.ts';
import { HoldAfterRestore1795392003000 } from './1795392003000-hold-after-restore.ts';
import { CountsForTheBoard1795392004000 } from './1795392004000-counts-for-the-board.ts';
import { WhoHasARequest1795392006000 } from './1795392006000-who-has-a-request.ts';
import { HealthAndOffendingByHand1795392010000 } from './1795392010000-health-and-offending-by-hand.ts';
import { Approvals1795392011000 } from './1795392011000-approvals.ts';
import { CarersAndPostsByHand1795392012000 } from './1795392012000-carers-and-posts-by-hand.ts';
import { SubjectAccess1795392013000 } from './1795392013000-subject-access.ts';
import { RetentionAndErasure1795392014000 } from './1795392014000-retention-and-erasure.ts';
import { LetGoWithAReason1795392014500 } from './1795392014500-let-go-with-a-reason.ts';
import { OnePersonOnce1795478400000 } from './1795478400000-one-person-once.ts';
import { SealedAfterAdoption1795478401000 } from './1795478401000-sealed-after-adoption.ts';
import { SchoolByHand1795478402000 } from './1795478402000-school-by-hand.ts';
import { IndicatorsAndPartners1795478411000 } from './1795478411000-indicators-and-partners.ts';
import { CouncilActions1795478412000 } from './1795478412000-council-actions.ts';
import { FurtherReports1795478413000 } from './1795478413000-further-reports.ts';

/** Every migration, oldest first. */
export const migrations = [
  KeepHistory1795305600000,
  PeopleAndCare1795305601000,
  Reference1795305602000,
  Imports1795305603000,
  Snapshots1795305604000,
  WhoRecordedIt1795305605000,
  WhoSeesWhom1795305606000,
  WorkWithPeople1795305607000,
  Audit1795305608000,
  FactsOfTheReturn1795305609000,
  TouchAnyNumber1795305612000,
  Breakdowns1795305613000,
  Comparators1795305614000,
  WorkforceAndCarers1795305615000,
  EducationAndDisability1795305616000,
  VoiceAndPermanence1795305617000,
  Observations1795305618000,
  DeprivationOfLiberty1795305620000,
  FindingsOfTheChecks1795305621000,
  ImportsAskedFor1795305622000,
  ExtractsPublished1795392001000,
  WhatWasReleased1795392002000,
  HoldAfterRestore1795392003000,
  CountsForTheBoard1795392004000,
  WhoHasARequest1795392006000,
  HealthAndOffendingByHand1795392010000,
  Approvals1795392011000,
  CarersAndPostsByHand1795392012000,
  SubjectAccess1795392013000,
  RetentionAndErasure1795392014000,
  LetGoWithAReason1795392014500,
  OnePersonOnce1795478400000,
  SealedAfterAdoption1795478401000,
  SchoolByHand1795478402000,
  IndicatorsAndPartners1795478411000,
  CouncilActions1795478412000,
  FurtherReports1795478413000,
];
