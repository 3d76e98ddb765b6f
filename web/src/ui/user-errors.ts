export type UserError = { code: string; path: string[]; message: string };

/** Messages by the field they belong to, below `prefix`: ['followUp', 'stage'] → 'stage'. The whole input: ''. */
export function messagesByField(errors: readonly UserError[], prefix: string): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const { path, message } of errors) {
    const field = (path[0] === prefix ? path.slice(1) : path).join('.');
    messages[field] ??= message;
  }
  return messages;
}
