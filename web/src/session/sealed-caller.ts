import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Caller } from './api-request';

/**
 * Client components that are rendered on the server ask the API there, with the person's token and address. What they get
 * as a prop also travels to the browser, so both travel sealed, under a key that never leaves this process.
 */
type Sealing = { seal: (caller: Caller) => string; open: (sealed: string) => Caller };

declare global {
  var sealing: Sealing | undefined;
}

function makeSealing(): Sealing {
  const key = randomBytes(32);
  return {
    seal(caller) {
      const start = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, start);
      const text = Buffer.concat([cipher.update(JSON.stringify(caller), 'utf8'), cipher.final()]);
      return Buffer.concat([start, cipher.getAuthTag(), text]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      return JSON.parse(text) as Caller;
    },
  };
}

// Server components and the server's rendering of client components are bundled apart: what they share is global.
export const sealCaller = (caller: Caller): string => (globalThis.sealing ??= makeSealing()).seal(caller);
