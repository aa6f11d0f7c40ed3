import { socialWorkerChangeReasonCodes } from '../../../domain/codes/social-worker-change-reason.codes.ts';
import { code, socialWorkerId, text, ukDate } from '../cells.ts';
import { defineTable } from '../table.ts';

export const swEpisodes = defineTable({
  id: 'SWEpisodes',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    DOB: ukDate().required().rule('102'),
    SW_ID: socialWorkerId().expected().rule('SW02STG1'),
    SW_DECOM: ukDate().required().rule('SW04STG1'),
    SW_DEC: ukDate().blankWhileOpen().rule('SW05STG1'),
    // Wanted only of rows that start from 1 April 2023 (rule SW01bSTG1), so a blank is for that rule to judge.
    SW_REASON: code(socialWorkerChangeReasonCodes).rule('SW13STG1'),
  },
  key: ['CHILD', 'SW_DECOM'],
  span: ['SW_DECOM', 'SW_DEC'],
});
