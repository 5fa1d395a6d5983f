/** Sends files of a folder, and survives whatever happens to them meanwhile. Called by the site's server. */
import type { ReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Options, RequestHandler } from 'sirv';
import sirv from 'sirv';

/** The folder is listed again when a file is not there or not what it was, at most this often: it was built anew. */
const listEveryMs = 1000;

/** Like sirv's handler, which lists the folder once. */
export function staticFiles(dir: string, options: Options): RequestHandler {
  let send = sirv(dir, options);
  let listedMs = performance.now();
  const listAgain = (): boolean => {
    if (performance.now() - listedMs < listEveryMs) return false;
    send = sirv(dir, options);
    listedMs = performance.now();
    return true;
  };
  return (request, response, next) => {
    if (!isRange(request.headers.range)) delete request.headers.range; // as if the server knew none
    response.on('pipe', (file: ReadStream) => {
      const spoiled = () => {
        // Less than was announced would be waited for, and more be taken for the next answer.
        response.destroy();
        listAgain();
      };
      const announced = () => Number(response.getHeader('Content-Length'));
      file.on('error', spoiled);
      file.on('data', () => file.bytesRead > announced() && spoiled());
      file.on('end', () => file.bytesRead < announced() && spoiled());
      response.on('close', () => file.destroy()); // nobody takes the rest
    });
    const sent = [request as IncomingMessage, response as ServerResponse] as const;
    send(...sent, () => (listAgain() ? send(...sent, next) : next?.()));
  };
}

/** One range with a beginning, the only kind that sirv reads rightly. */
function isRange(range: string | undefined): boolean {
  const [, start = '', end = ''] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  return start !== '' && (end === '' || Number(end) >= Number(start));
}
