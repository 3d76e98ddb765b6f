/** A key that makes a repeated write harmless. Also where the page is not served over HTTPS, and randomUUID is missing. */
export function newRequestKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
