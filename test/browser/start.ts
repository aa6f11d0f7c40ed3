import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const program = join(__dirname, '..', '..', 'dist', 'src', 'console.js');

/**
 * Starts the demonstration that was built, with its 24 months, for all browser tests. Where there is no browser, says so
 * and starts nothing: the tests are then skipped.
 */
export default async function start(): Promise<void> {
  const browser = [process.env.CHROMIUM, ...browsers].find((path) => path && existsSync(path));
  if (!browser) {
    process.stdout.write(
      `\nNo browser is installed, so the browser tests are skipped. Install Debian's: apt-get install chromium. ` +
        `Or name one in CHROMIUM. (Looked for ${browsers.join(', ')}.)\n`,
    );
    return;
  }
  if (!existsSync(program)) throw new Error('There is no built program. Run: npm run build');
  const folder = mkdtempSync('/var/tmp/pledgekeeper-browser-');
  // As root the database runs as another user, who must pass.
  chmodSync(folder, 0o711);
  const demo = spawn(process.execPath, [program, 'demo', '--out', join(folder, 'out')], {
    env: { PATH: process.env.PATH, DATA_FOLDER: join(folder, 'data'), PORT: String(await freePort()) },
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  Object.assign(globalThis, { browserDemo: { demo, folder } });
  let printed = '';
  let address: string | undefined;
  for await (const chunk of demo.stdout) {
    printed += chunk;
    address = /^Open (\S+) and choose/m.exec(printed)?.[1];
    if (address) break;
  }
  if (!address) throw new Error(`The demonstration did not start:\n${printed}`);
  process.env.BROWSER_TESTS = JSON.stringify({ browser, address });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
