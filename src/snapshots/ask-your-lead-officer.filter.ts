import { Catch, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ApplicationConfig } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../platform/http/problems.ts';

const title = 'Ask your lead officer';
const words =
  'A Board sees figures and their causes, not the people behind them. Ask your lead officer, who can look at them with you.';

/** Tells a board member, whom the rule refuses, whom to ask. Whatever was thrown is answered as everywhere else. */
@Injectable()
@Catch(Problem)
export class AskYourLeadOfficer implements ExceptionFilter {
  constructor(private readonly application: ApplicationConfig) {}

  catch(thrown: Problem, host: ArgumentsHost): void {
    const { access } = host.switchToHttp().getRequest<FastifyRequest>();
    const isRefused = thrown.code === 'not-allowed' && access?.who?.roles.includes('board-member');
    const told = isRefused ? new Problem('not-allowed', words, undefined, { title }) : thrown;
    // oxlint-disable-next-line promise/valid-params -- the catch of an exception filter, not of a promise
    for (const filter of this.application.getGlobalFilters()) filter.catch(told, host);
  }
}
