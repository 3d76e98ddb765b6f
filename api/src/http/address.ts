/** The client's address of a request to the API. */
import type { IncomingMessage } from 'node:http';
import {
  clientAddress,
  LOOPBACK,
  parseTrustedProxies,
  type TrustedProxies,
} from '@erp/domain/identity/client-address';

/** The web server usually runs on the same machine, so loopback is always trusted. */
export const readTrustedProxies = (): TrustedProxies => [
  ...LOOPBACK,
  ...parseTrustedProxies(process.env.TRUSTED_PROXIES ?? ''),
];

export function addressOf({ headers, socket }: IncomingMessage, trusted: TrustedProxies): string {
  const forwardedFor = headers['x-forwarded-for'];
  return clientAddress(
    {
      socketAddress: socket.remoteAddress,
      forwardedFor: Array.isArray(forwardedFor) ? forwardedFor.join(',') : forwardedFor,
    },
    trusted,
  );
}
