#!/usr/bin/env node
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { admitCommand } from './console/admit.command.ts';
import { backupCommand } from './console/backup.command.ts';
import { checksCommand } from './console/checks.command.ts';
import { demoCommand } from './console/demo.command.ts';
import { doctorCommand } from './console/doctor.command.ts';
import { explainCommand } from './console/explain.command.ts';
import { addAnnexA } from './console/export-annex-a.ts';
import { exportCommand } from './console/export.command.ts';
import { extractCommand } from './console/extract.command.ts';
import { importCommand } from './console/import.command.ts';
import { measureCommand } from './console/measure.command.ts';
import { migrateCommand } from './console/migrate.command.ts';
import { nightlyCommand } from './console/nightly.command.ts';
import { plansCommand } from './console/plans.command.ts';
import { reportCommand } from './console/report.command.ts';
import { restoreCommand } from './console/restore.command.ts';
import { retentionCommand } from './console/retention.command.ts';
import { serveCommand } from './console/serve.command.ts';
import { verifyAuditCommand } from './console/verify-audit.command.ts';
import { workCommand } from './console/work.command.ts';

const program = new Command('pledgekeeper')
  .description('Keeps the promises made to children in care, and counts every night how well they are kept.')
  .exitOverride()
  .configureHelp({ showGlobalOptions: true });
for (const command of [
  demoCommand,
  serveCommand,
  workCommand,
  migrateCommand,
  admitCommand,
  importCommand,
  checksCommand,
  nightlyCommand,
  measureCommand,
  explainCommand,
  extractCommand,
  plansCommand,
  reportCommand,
  addAnnexA(exportCommand),
  verifyAuditCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  retentionCommand,
])
  program.addCommand(command.exitOverride());

// 0 done, 1 failed, 2 bad usage.
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
