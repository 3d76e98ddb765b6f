/**
 * The address a request comes from. A browser writes any X-Forwarded-For it likes, so an entry of that header counts
 * only where a proxy that the operator trusts has written it (docs/operations.md).
 */
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = [Address, number];

export type TrustedProxies = readonly Range[];

/** What stands for a connection that is already closed: it has no address any more. */
const UNKNOWN_ADDRESS = '0.0.0.0';

/** The bits of an IPv6 address that one customer of a provider shares: all others are theirs to choose. */
const IPV6_NETWORK_PARTS = 4;

/** Some gateways add the port: "192.0.2.1:50123", "[2001:db8::1]:50123". */
const withoutPort = (text: string): string =>
  /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(text)?.[1] ?? text;

/**
 * Null: the text is no address. ipaddr.js also reads octal, hexadecimal and shortened IPv4 notations; no proxy writes
 * them. The zone of a link-local address ("%eth0") names an interface of the sender and says nothing here.
 */
function parseAddress(text: string): Address | null {
  const [bare = ''] = withoutPort(text.trim()).split('%');
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return ipaddr.IPv4.parse(bare);
  return ipaddr.IPv6.isValid(bare) ? ipaddr.process(bare) : null;
}

const textOf = (address: Address): string =>
  address.kind() === 'ipv6' ? (address as ipaddr.IPv6).toRFC5952String() : address.toString();

function parseRange(text: string): Range {
  if (ipaddr.IPv4.isValidCIDRFourPartDecimal(text) || ipaddr.IPv6.isValidCIDR(text)) {
    return ipaddr.parseCIDR(text);
  }
  const address = parseAddress(text);
  if (!address) {
    throw new Error(
      `TRUSTED_PROXIES: "${text}" is neither an IP address nor a range such as 10.0.0.0/8. Separate several by commas.`,
    );
  }
  return [address, address.kind() === 'ipv6' ? 128 : 32];
}

/** Addresses and ranges, separated by commas. Throws on an entry that it cannot read: a typing error must not trust less, or more, than was meant. */
export const parseTrustedProxies = (text: string): TrustedProxies =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(parseRange);

export const LOOPBACK: TrustedProxies = parseTrustedProxies('127.0.0.0/8,::1');

const isTrusted = (address: Address, trusted: TrustedProxies): boolean =>
  trusted.some(([range, bits]) => range.kind() === address.kind() && address.match(range, bits));

export type Connection = {
  /** The address at the other end of the socket. */
  socketAddress: string | undefined;
  /** The header X-Forwarded-For as it came: every proxy appends the address that it was asked from. */
  forwardedFor: string | undefined;
};

/** The rightmost address of the chain that no trusted proxy holds; an unreadable entry ends the chain. */
export function clientAddress({ socketAddress, forwardedFor }: Connection, trusted: TrustedProxies): string {
  let address = parseAddress(socketAddress ?? '');
  if (!address) return UNKNOWN_ADDRESS;
  const chain = (forwardedFor ?? '').split(',').filter((entry) => entry.trim() !== '');
  while (chain.length > 0 && isTrusted(address, trusted)) {
    const before = parseAddress(chain.pop()!);
    if (!before) break;
    address = before;
  }
  return textOf(address);
}

/** What limits count as one address: an IPv4 address, or the /64 network that holds an IPv6 address. */
export function networkOf(address: string): string {
  const parsed = parseAddress(address);
  if (!parsed) return address;
  if (parsed.kind() === 'ipv4') return textOf(parsed);
  const { parts } = parsed as ipaddr.IPv6;
  const network = parts.map((part, index) => (index < IPV6_NETWORK_PARTS ? part : 0));
  return `${new ipaddr.IPv6(network).toRFC5952String()}/64`;
}
