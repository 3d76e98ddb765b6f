/** Search in the loaded entries, without a request: by what they say, or by the first letters of the title's pinyin. */

export type Searched = { title: string; body: string; initials: string };

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Every word of the query stands in the title, the text or the initials; titles before texts, else as they were. */
export function findGuides<G extends Searched>(guides: readonly G[], query: string): G[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...guides];
  const inTitle = ({ title, initials }: G): boolean =>
    words.every((word) => plain(title).includes(word) || initials.includes(word));
  const anywhere = ({ title, body, initials }: G): boolean =>
    words.every((word) => plain(`${title}\n${body}`).includes(word) || initials.includes(word));
  return [...guides.filter(inTitle), ...guides.filter((guide) => !inTitle(guide) && anywhere(guide))];
}
