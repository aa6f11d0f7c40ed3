export default async function stop(): Promise<void> {
  await (globalThis as typeof globalThis & { stopTestServer(): Promise<void> }).stopTestServer();
}
