/** Files beside GraphQL: POST /imports takes one, GET /imports/<id>/refused.csv gives one. The rules are the module's. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { withoutInvisible } from '@erp/domain/text/text';
import type { Context } from '../context';
import { encodeId, idOrNone } from '../graphql/ids';
import { userErrors } from '../graphql/problems';
import { tally } from '../identity/audit-tally';
import { receiveUpload } from '../imports/receive-upload';
import { refusedFile } from '../imports/refused-file';

export type FileAnswer = { status: number; body: unknown };

export const UPLOAD_PATH = '/imports';

const REFUSED_PATH = /^\/imports\/(imp_[0-9a-z]+)\/refused\.csv$/;

/** The import that the path names; null: it is no path of a file. */
export const refusedFileId = (path: string): string | null => REFUSED_PATH.exec(path)?.[1] ?? null;

const refused = (status: number, code: string, message: string): FileAnswer => ({
  status,
  body: { errors: [{ message, extensions: { code } }] },
});

/** Whoever may not import is refused before anything is read. */
export function mayNotImport(ctx: Context): FileAnswer | null {
  const { viewer } = ctx;
  if (!viewer) return refused(401, 'UNAUTHENTICATED', 'Sign in, and send the access token.');
  if (viewer.permissions.has('IMPORT')) return null;
  tally(ctx, { kind: 'ACCESS_REFUSED', actorId: viewer.personId, detail: { path: UPLOAD_PATH } }, [
    UPLOAD_PATH,
  ]);
  return refused(403, 'FORBIDDEN', 'You may not import.');
}

/** Without what a name cannot show: a direction mark would hide the ending. */
function fileNameOf(request: IncomingMessage): string {
  const given = request.headers['x-file-name'];
  try {
    const name = decodeURIComponent(typeof given === 'string' ? given : '');
    return (
      withoutInvisible(name)
        .replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')
        .trim() || 'file'
    );
  } catch {
    return 'file';
  }
}

/** The body is the file itself; its name stands percent-encoded in x-file-name. */
export async function takeUpload(ctx: Context, request: IncomingMessage): Promise<FileAnswer> {
  const received = await receiveUpload(ctx, { fileName: fileNameOf(request), body: request });
  return received.problems
    ? { status: 422, body: { importId: null, userErrors: userErrors(ctx, received.problems) } }
    : { status: 201, body: { importId: encodeId('import', received.importId), userErrors: [] } };
}

/** Streamed: a refusal as long as the file that came. */
export async function sendRefusedFile(
  ctx: Context,
  id: string,
  response: ServerResponse,
  headers: Record<string, string>,
): Promise<FileAnswer | null> {
  const file = await refusedFile(ctx, idOrNone('import', id));
  if (!file) return refused(404, 'NOT_FOUND', 'No such file.');
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="refused.csv"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
  });
  await pipeline(Readable.from(file.text), response);
  return null;
}
