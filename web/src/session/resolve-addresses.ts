import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { clientAddress, parseTrustedProxies } from '@erp/domain/identity/client-address';

/**
 * Next keeps an X-Forwarded-For that the browser sent and shows the socket to no handler. So the header is replaced by the
 * client's address as soon as Node has read a request, before Next sees it. Handlers read the header and may believe it.
 */
export function resolveAddresses(): void {
  const trusted = parseTrustedProxies(process.env.TRUSTED_PROXIES ?? '');
  subscribe('http.server.request.start', (message) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request;
    const given = headers['x-forwarded-for'];
    headers['x-forwarded-for'] = clientAddress(
      {
        socketAddress: socket.remoteAddress,
        forwardedFor: Array.isArray(given) ? given.join(',') : given,
      },
      trusted,
    );
  });
}
