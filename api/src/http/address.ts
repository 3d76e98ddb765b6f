/** Whose address a request comes from: the one that a trusted proxy names, else the connection's. */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** The web server stands on the same machine unless TRUSTED_PROXIES lists others (addresses, separated by commas). */
function trustedProxies(): BlockList {
  const trusted = new BlockList();
  trusted.addSubnet('127.0.0.0', 8);
  trusted.addAddress('::1', 'ipv6');
  for (const address of (process.env.TRUSTED_PROXIES ?? '').split(',').map((text) => text.trim())) {
    const [subnet, bits] = address.split('/');
    const version = isIP(subnet ?? '');
    if (version === 0) continue;
    trusted.addSubnet(subnet!, Number(bits ?? (version === 4 ? 32 : 128)), version === 4 ? 'ipv4' : 'ipv6');
  }
  return trusted;
}

const trusted = trustedProxies();

const plain = (address: string): string => address.replace(/^::ffff:/, '');
const isTrusted = (address: string): boolean => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** The nearest address of the forwarding chain that is no proxy of ours. */
export function addressOf(request: IncomingMessage): string {
  const chain = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((text) => plain(text.trim()))
    .filter((text) => isIP(text) !== 0);
  let address = plain(request.socket.remoteAddress ?? '0.0.0.0');
  while (chain.length > 0 && isTrusted(address)) address = chain.pop()!;
  return address;
}
