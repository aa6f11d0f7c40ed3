import { Command } from 'commander';
import { serve } from '../main.ts';
import { workWhenReleased } from '../worker.ts';
import { askedToStop, withHouse } from './with-house.ts';

export const serveCommand = new Command('serve')
  .description('Serves the API and the pages, and works the queue unless told not to.')
  .option('--no-work', 'leave the queue to other processes')
  .action(async (options: { work: boolean }) => {
    await withHouse(async (house, logger) => {
      const stopped = askedToStop();
      const stopWorking = options.work ? await workWhenReleased(house, logger) : null;
      try {
        const { server, address } = await serve(house, logger, { isDemo: false });
        process.stdout.write(`Serving at ${address}\n`);
        if (!house.config.OIDC_ISSUER)
          process.stdout.write('Nobody can sign in yet: set OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL.\n');
        await stopped;
        await server.close();
      } finally {
        stopWorking?.();
      }
    }, false);
  });
