/** `<service>` in a runbook’s commands and messages. Called by components, which mark it, and by the check. */
const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Text to HTML; each placeholder becomes a `<mark>` that knows its name. */
export const withPlaceholders = (text: string): string =>
  text
    .split(/(<[a-z0-9]+(?:-[a-z0-9]+)*>)/)
    .map((part) => {
      const name = /^<([a-z0-9-]+)>$/.exec(part)?.[1];
      return name === undefined
        ? escape(part)
        : `<mark class="placeholder" data-placeholder="${name}">${escape(part)}</mark>`;
    })
    .join('');

/** The names used in a text. */
export const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(/<([a-z0-9]+(?:-[a-z0-9]+)*)>/g)].flatMap(([, name]) => name ?? []);
