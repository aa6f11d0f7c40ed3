import { BlockList, isIP, isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** The proxies named, like `127.0.0.1, 172.16.0.0/12`. Throws an Error in plain words when one is no address. */
export function proxiesIn(list = ''): BlockList {
  const proxies = new BlockList();
  for (const entry of list.split(',').map((text) => text.trim())) {
    if (!entry) continue;
    const [address = '', bits] = entry.split('/');
    try {
      if (bits === undefined) proxies.addAddress(address, familyOf(address));
      else proxies.addSubnet(address, Number(bits), familyOf(address));
    } catch {
      throw new Error(`TRUSTED_PROXIES has "${entry}", which is no address or network. Write 172.16.0.0/12.`);
    }
  }
  return proxies;
}

/**
 * Whose request it is: the connection's own address, or who a proxy of ours says it is for. What others write into
 * X-Forwarded-For is not believed (ASVS 5.0, 4.1.3).
 */
export function clientAddress({ ip, headers }: FastifyRequest, proxies: BlockList): string {
  const said = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  let address = ip;
  while (proxies.check(address, familyOf(address))) {
    const before = said.pop()?.trim() ?? '';
    if (!isIP(before)) break;
    address = before;
  }
  return address;
}
