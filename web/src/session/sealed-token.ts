import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * Client components that are rendered on the server ask the API there, with the person's token. What they get as a prop
 * also travels to the browser, so the token travels sealed, under a key that never leaves this process.
 */
type Sealing = { seal: (token: string) => string; open: (sealed: string) => string };

declare global {
  var sealing: Sealing | undefined;
}

function makeSealing(): Sealing {
  const key = randomBytes(32);
  return {
    seal(token) {
      const start = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, start);
      const text = Buffer.concat([cipher.update(token, 'utf8'), cipher.final()]);
      return Buffer.concat([start, cipher.getAuthTag(), text]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}

// Server components and the server's rendering of client components are bundled apart: what they share is global.
export const sealToken = (token: string): string => (globalThis.sealing ??= makeSealing()).seal(token);
