import { Command } from 'commander';
import { migrations } from '../../migrations/all.ts';
import { readConfig } from '../platform/config/config.ts';
import { openDatabases, ownerOf } from '../platform/database/databases.ts';
import { migrate } from '../platform/database/migrate.ts';
import { policies } from '../policies.ts';
import { queues } from '../queues.ts';
import { rolesSql } from '../platform/database/roles.ts';

export const migrateCommand = new Command('migrate')
  .description('Brings the database up to date with this program, as its owner.')
  .option(
    '--print-roles',
    "print the SQL that makes the three roles, for the database's administrator to run first",
  )
  .action(async ({ printRoles }: { printRoles?: true }) => {
    if (printRoles) {
      process.stdout.write(rolesSql({ owner: '<a password>', app: '<another>', worker: '<a third>' }));
      return;
    }
    const databases = await openDatabases(readConfig());
    try {
      const { ran } = await migrate(ownerOf(databases), migrations, queues, policies);
      process.stdout.write(ran.length ? `Ran ${ran.join(', ')}\n` : 'Up to date already\n');
    } finally {
      await databases.stop();
    }
  });
