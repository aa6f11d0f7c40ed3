import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { Tx } from '../../platform/access/access.ts';
import { Allow, councilRoles } from '../../platform/access/policy.ts';
import { Problem } from '../../platform/http/problems.ts';
import { addMeeting, meetingsKnown } from './board-meetings.store.ts';
import { MeetingSent } from './publication.dto.ts';
import { meetingExample } from './publication.examples.ts';

/** When the Board meets, and when what it reads is published: announced in advance, to everybody. */
@Controller('api/v1/extracts/board-meetings')
@Allow(...councilRoles)
export class BoardMeetingsController {
  @Get()
  @ApiOperation({
    summary: "The Board's meetings in the order of their days, each with its day of publication",
  })
  @ApiOkResponse({ example: { items: [meetingExample] } })
  async list(@Tx() db: EntityManager) {
    return { items: await meetingsKnown(db) };
  }

  @Post()
  @Allow('performance-analyst', 'administrator')
  @ApiOperation({ summary: 'Announce a meeting, or correct or cancel one that stands, with a reason' })
  @ApiCreatedResponse({ example: meetingExample })
  async announce(@Tx() db: EntityManager, @Body() sent: MeetingSent) {
    const { heldOn, publishOn, corrects = null, reason = null, isCancelled } = sent;
    if (publishOn > heldOn)
      throw fault(
        'publishOn',
        'publishOn must be no later than the meeting: the Board reads it before it meets',
      );
    if ((corrects === null) !== (reason === null))
      throw fault('reason', 'corrects and reason must be sent together: a correction says what and why');
    if (isCancelled && corrects === null)
      throw fault('corrects', 'corrects must name the meeting that is cancelled');
    const standing = await meetingsKnown(db);
    if (corrects !== null && !standing.some(({ id }) => id === corrects.toLowerCase()))
      throw fault('corrects', 'corrects must be the id of a meeting that stands');
    return addMeeting(db, { heldOn, publishOn, corrects, reason, isCancelled: isCancelled ?? false });
  }
}

const fault = (name: string, detail: string) =>
  new Problem('cannot-be-so', undefined, [{ pointer: `#/${name}`, detail }]);
