/** '3:40', "3'40", '3′40″' or '220' → 220; blank → null; anything else → −1, which the rules refuse. */
export function secondsOf(text: string): number | null {
  const trimmed = text.trim().normalize('NFKC');
  if (trimmed === '') return null;
  const [, minutes, seconds] = /^(\d+)\s*[:'′’分]\s*(\d{1,2})?\s*["″”秒]?$/.exec(trimmed) ?? [];
  if (minutes !== undefined) return Number(minutes) * 60 + Number(seconds ?? 0);
  return /^\d+\s*["″秒]?$/.test(trimmed) ? Number.parseInt(trimmed, 10) : -1;
}

/** 220 → 3′40″. */
export const formatDuration = (seconds: number): string =>
  `${Math.floor(seconds / 60)}′${String(seconds % 60).padStart(2, '0')}″`;
