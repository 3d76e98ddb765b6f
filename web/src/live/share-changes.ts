import { followChanges, type Changes } from './follow-changes';

const NAME = 'changes';

/**
 * The windows of a browser share one stream, since it gives a site few connections: whoever holds the lock follows and
 * tells the others; when its window closes, the next one takes over from the last position it heard. Where there are no
 * locks (a page without HTTPS) each follows by itself. Another person's windows in the same browser keep to their own.
 */
export function shareChanges(
  personId: string,
  { topics, position }: Changes,
  onChange: (changes: Changes) => void,
): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  if (!('locks' in navigator) || !('BroadcastChannel' in globalThis)) {
    void followChanges({ topics, position }, onChange, signal);
    return () => stopped.abort();
  }
  const name = `${NAME} ${personId}`;
  const channel = new BroadcastChannel(name);
  let last = position;
  channel.onmessage = ({ data }: MessageEvent<Changes>) => {
    last = data.position;
    onChange(data);
  };
  const lead = (): Promise<void> =>
    followChanges(
      { topics, position: last },
      (changes) => {
        channel.postMessage(changes);
        onChange(changes);
      },
      signal,
    );
  // Closing the window, or leaving the pages behind the sign-in, gives the lock back.
  navigator.locks.request(name, { signal }, lead).catch(() => undefined);
  return () => {
    stopped.abort();
    channel.close();
  };
}
