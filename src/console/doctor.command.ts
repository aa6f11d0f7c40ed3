import { Command } from 'commander';
import { readConfig } from '../platform/config/config.ts';
import { examine } from './doctor/examine.ts';
import type { Finding } from './doctor/finding.ts';

export const doctorCommand = new Command('doctor')
  .description(
    'Looks whether all is well, changes nothing, and says in plain words what is wrong and what to do.',
  )
  .option('--json', 'print as JSON')
  .action(async ({ json }: { json?: true }) => {
    const found = await examine(readConfig());
    process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : found.map(told).join(''));
    if (found.some(({ state }) => state === 'wrong')) process.exitCode = 1;
  });

const marks = { right: 'right  ', warning: 'WARNING', wrong: 'WRONG  ' };

const told = ({ what, state, says, todo }: Finding): string =>
  `${marks[state]}  ${what.padEnd(14)}${says}\n${todo ? `${' '.repeat(23)}→ ${todo}\n` : ''}`;
