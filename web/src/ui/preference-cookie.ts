const YEAR = 365 * 24 * 3600;

/** A choice of this browser that the server must know when it renders: language and theme. No secret. */
export function rememberPreference(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR}; samesite=lax`;
}
