/** What a request says: its form fields, however they were sent, or its body. Reads as Go's net/http does. */
import type { IncomingMessage } from 'node:http';

export interface Form {
  /** The first value of the field, "" when there is none. Files that came with the form are not fields. */
  readonly field: (name: string) => string;
  /** The body, when it was no form. */
  readonly rest: string;
}

/** A body that is not the form it claims to be has no fields, like one that is none. */
export async function parseForm(request: IncomingMessage, body: Buffer): Promise<Form> {
  const query = URL.parse(request.url ?? '', 'http://localhost')?.searchParams ?? new URLSearchParams();
  const type = request.headers['content-type'] ?? '';
  const posted = ['POST', 'PUT', 'PATCH'].includes(request.method ?? '');
  if (posted && /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) {
    const form = new URLSearchParams(body.toString('utf8'));
    return { field: (name) => form.get(name) ?? query.get(name) ?? '', rest: '' };
  }
  if (posted && /^multipart\/form-data\s*(;|$)/i.test(type)) {
    const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } })
      .formData()
      .catch(() => new FormData());
    return { field: (name) => query.get(name) ?? textOf(form, name), rest: '' };
  }
  return { field: (name) => query.get(name) ?? '', rest: body.toString('utf8') };
}

function textOf(form: FormData, name: string): string {
  return form.getAll(name).find((value) => typeof value === 'string') ?? '';
}
