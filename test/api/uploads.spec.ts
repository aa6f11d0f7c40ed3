import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import fastify from 'fastify';
import { takeUploads } from '../../src/platform/http/uploads.ts';

describe('a body that comes a byte at a time', () => {
  const app = fastify();
  const patience = 300;
  beforeAll(async () => {
    takeUploads(app, (socket) => socket.destroy(), patience);
    app.post('/other', async () => 'read');
    app.post('/files', { config: { takesFiles: true } }, async () => 'read');
    await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => app.close());

  /** Sends half a body, and gives whether the connection still stands after so long. */
  async function stands(url: string, type: string, milliseconds: number): Promise<boolean> {
    const socket = connect((app.server.address() as { port: number }).port, '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => undefined);
    let isOpen = true;
    socket.on('close', () => (isOpen = false));
    socket.write(`POST ${url} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 10\r\n\r\n{`);
    await sleep(milliseconds);
    const stood = isOpen;
    socket.destroy();
    return stood;
  }

  it('loses its connection when its time is over, and not before', async () => {
    expect(await stands('/other', 'application/json', patience / 2)).toBe(true);
    expect(await stands('/other', 'application/json', patience * 2)).toBe(false);
  });

  it('is waited for where a route takes files', async () => {
    expect(await stands('/files', 'application/json', patience * 2)).toBe(true);
  });

  it('is refused at once as multipart where a route takes none', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/other',
      payload: '--x--',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(answer.body).toContain('Send JSON');
  });
});
