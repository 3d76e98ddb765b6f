import { uploadPath } from '@/paths';
import type { UserError } from '@/ui/user-errors';

export type Uploaded = { importId: string | null; userErrors: UserError[] };

/** What came instead of an answer: the status, 0 when nothing came. */
export class UploadFailed extends Error {
  constructor(readonly status: number) {
    super(`upload failed: ${status}`);
  }
}

/** Sends the file as it is; `onProgress` tells how much of it is there, between 0 and 1. */
export function uploadFile(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new UploadFailed(request.status));
    request.open('POST', uploadPath());
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 201 || request.status === 422) resolve(request.response as Uploaded);
      else fail();
    };
    request.onerror = fail;
    request.onabort = fail;
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
