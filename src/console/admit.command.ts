import { Command, Option } from 'commander';
import { roles, type Role } from '../platform/access/policy.ts';
import { subjectAt } from '../platform/access/tokens.ts';
import { admit } from '../records/workforce/admit.store.ts';
import { withHouse } from './with-house.ts';

export const admitCommand = new Command('admit')
  .description('Lets a worker sign in, so that there is a first administrator, who admits the others.')
  .argument('<worker>', 'their WORKER_ID, like W025')
  .argument('<subject>', 'who they are to the sign-in service: the "sub" of their access token')
  .addOption(new Option('--role <role>', 'a role of theirs from today').choices(roles))
  .action(async (workerRef: string, subject: string, { role }: { role?: Role }) => {
    const words = await withHouse(async ({ config, database }) => {
      if (!config.OIDC_ISSUER)
        throw new Error('Nobody can sign in yet: set OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL first.');
      const signIn = subjectAt(config.OIDC_ISSUER, subject);
      const { name, hadAnother, isRoleNew } = await admit(database.manager, {
        workerRef,
        subject: signIn,
        role,
      });
      const told = [`${name} (${workerRef}) signs in as ${subject} of ${config.OIDC_ISSUER}`];
      if (hadAnother) told.push('Another sign-in was theirs until now; it is nobody’s any more');
      if (role) told.push(isRoleNew ? `They are ${role} from today` : `They are ${role} already`);
      return told;
    });
    process.stdout.write(`${words.join('\n')}\n`);
  });
