import { Client } from 'pg';
import './days-as-text.ts';

/** One connection of its own, closed when the work is done or has failed. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000, lock_timeout: 3_000 });
  // Without a listener a server that stops meanwhile would end this process; the query in flight fails anyway.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
