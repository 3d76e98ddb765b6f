import { describe, expect, test } from '@jest/globals';
import { clientAddress, LOOPBACK, networkOf, parseTrustedProxies } from '@erp/domain/identity/client-address';

const from = (
  socketAddress: string | undefined,
  forwardedFor?: string,
  trusted = '10.0.0.0/8,2001:db8:1::/48',
) => clientAddress({ socketAddress, forwardedFor }, parseTrustedProxies(trusted));

describe('the address of a client', () => {
  test.each<[string, string, string | undefined, string]>([
    ['is the socket’s where nothing is forwarded', '198.51.100.7', undefined, '198.51.100.7'],
    [
      'is the socket’s where an untrusted client forges the header',
      '198.51.100.7',
      '203.0.113.9',
      '198.51.100.7',
    ],
    ['is what a trusted proxy appended', '10.0.0.5', '203.0.113.9', '203.0.113.9'],
    [
      'is the rightmost entry, not what the browser put before it',
      '10.0.0.5',
      '192.0.2.1, 203.0.113.9',
      '203.0.113.9',
    ],
    [
      'is found behind several trusted proxies',
      '10.0.0.5',
      '192.0.2.1, 203.0.113.9, 10.1.2.3',
      '203.0.113.9',
    ],
    ['is the farthest proxy where every hop is trusted', '10.0.0.5', '10.0.0.9, 10.1.2.3', '10.0.0.9'],
    [
      'is the last known hop where the next entry is no address',
      '10.0.0.5',
      '192.0.2.1, unknown',
      '10.0.0.5',
    ],
    ['leaves empty entries out', '10.0.0.5', ', 203.0.113.9, ,', '203.0.113.9'],
    ['loses the port of an IPv4 entry', '10.0.0.5', '203.0.113.9:51002', '203.0.113.9'],
    ['loses the port of an IPv6 entry', '10.0.0.5', '[2001:db8:2::9]:443', '2001:db8:2::9'],
    ['is one for IPv4 and IPv4 mapped into IPv6', '::ffff:10.0.0.5', '::ffff:203.0.113.9', '203.0.113.9'],
    [
      'is one for every notation of an IPv6 address',
      '2001:db8:1::5',
      '2001:0DB8:0002:0:0:0:0:0009',
      '2001:db8:2::9',
    ],
    ['loses the zone of a link-local address', `fe80::1%${'a'.repeat(5_000)}`, undefined, 'fe80::1'],
    ['loses the zone of a forwarded address', '10.0.0.5', `fe80::1%${'a'.repeat(5_000)}`, 'fe80::1'],
    ['is not read from an octal notation', '10.0.0.5', '0177.0.0.1', '10.0.0.5'],
    ['is not read from a number', '10.0.0.5', '2130706433', '10.0.0.5'],
    ['is not read from an incomplete address', '10.0.0.5', '203.0.113', '10.0.0.5'],
    ['is not read from garbage', '10.0.0.5', '\u0000🦊[::', '10.0.0.5'],
  ])('%s', (_, socket, forwardedFor, expected) => {
    expect(from(socket, forwardedFor)).toBe(expected);
  });

  test('is a placeholder for a connection that is already closed', () => {
    expect(from(undefined, '203.0.113.9')).toBe('0.0.0.0');
  });

  test('is never read from a header where no proxy is trusted', () => {
    expect(from('127.0.0.1', '203.0.113.9', '')).toBe('127.0.0.1');
    expect(clientAddress({ socketAddress: '127.0.0.1', forwardedFor: '203.0.113.9' }, LOOPBACK)).toBe(
      '203.0.113.9',
    );
    expect(clientAddress({ socketAddress: '::1', forwardedFor: '203.0.113.9' }, LOOPBACK)).toBe(
      '203.0.113.9',
    );
  });
});

test.each(['loopbak', '10.0.0.0/33', '10.0.0.0/8 192.168.0.1', '0x7f.1', '/8'])(
  'a trusted proxy that cannot be read (%s) is refused by name',
  (text) => {
    expect(() => parseTrustedProxies(`127.0.0.1, ${text}`)).toThrow(`"${text}"`);
  },
);

test('limits take the addresses of one IPv6 network for one, and every IPv4 address for itself', () => {
  expect(networkOf('2001:db8:2:3::9')).toBe('2001:db8:2:3::/64');
  expect(networkOf('2001:db8:2:3:ffff::1')).toBe('2001:db8:2:3::/64');
  expect(networkOf('2001:db8:2:4::9')).toBe('2001:db8:2:4::/64');
  expect([networkOf('203.0.113.9'), networkOf('203.0.113.10')]).toEqual(['203.0.113.9', '203.0.113.10']);
});
