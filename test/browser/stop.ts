import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';

export default async function stop(): Promise<void> {
  const { browserDemo } = globalThis as { browserDemo?: { demo: ChildProcess; folder: string } };
  if (!browserDemo) return;
  const { demo, folder } = browserDemo;
  if (demo.exitCode === null) {
    demo.kill('SIGTERM');
    await once(demo, 'exit');
  }
  rmSync(folder, { recursive: true });
}
