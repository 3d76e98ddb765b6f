/** Follows changes of an API over server-sent events, like any client. */
export type Heard = { position: string; topics: string[] };

export type Listening = {
  status: number;
  /** What the server answered instead of a stream. */
  refusal: { errors: { extensions: { code: string } }[] } | null;
  /** The next message; fails after a while without one. */
  next(): Promise<Heard>;
  /** Waits so long, and tells what came meanwhile. */
  quiet(milliseconds: number): Promise<Heard[]>;
  /** When the server ended the stream; false: it did not say so before the connection ended. */
  ended: Promise<boolean>;
  beats(): number;
  stop(): void;
};

const CHANGED = `subscription ($topics: [ChangeTopic!]!, $after: String) {
  changed(topics: $topics, after: $after) { position topics }
}`;

const PATIENCE_MS = 20_000;

export async function listen(
  url: string,
  token: string,
  {
    topics = ['TASK', 'COMMENT', 'CUSTOMER'],
    after = null,
  }: { topics?: string[]; after?: string | null } = {},
): Promise<Listening> {
  const stopped = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ query: CHANGED, variables: { topics, after } }),
    signal: stopped.signal,
  });
  const heard: Heard[] = [];
  let beats = 0;
  let wake = (): void => undefined;
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;

  async function read(): Promise<boolean> {
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return false;
      const blocks = (rest + value).split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks) {
        if (block.startsWith(':')) beats += 1;
        if (block.startsWith('event: complete')) return true;
        if (!block.startsWith('event: next')) continue;
        const { data } = JSON.parse(block.split('\ndata: ')[1]!) as { data: { changed: Heard } };
        heard.push(data.changed);
        wake();
      }
    }
  }
  const ended = isStream ? read().catch(() => false) : Promise.resolve(false);

  return {
    status: response.status,
    refusal: isStream ? null : ((await response.json()) as Listening['refusal']),
    ended,
    beats: () => beats,
    async next() {
      const until = Date.now() + PATIENCE_MS;
      while (heard.length === 0) {
        if (Date.now() > until) throw new Error('nothing was heard');
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, 100);
        });
      }
      return heard.shift()!;
    },
    async quiet(milliseconds) {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return heard.splice(0);
    },
    stop: () => stopped.abort(),
  };
}
