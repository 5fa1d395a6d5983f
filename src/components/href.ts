/** Addresses within the site, under whatever base path it is served. Every internal link goes through here. */

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** `href('/learn/concurrency/')` → `/docs/learn/concurrency/` on a site with the base `/docs`. */
export const href = (path: `/${string}`): string => base + path;

export const moduleHref = (module: string): string => href(`/learn/${module}/`);
export const lessonHref = (lesson: string): string => href(`/learn/${lesson}/`);
export const exerciseHref = (exercise: string): string => href(`/exercises/${exercise}/`);
/** `errors/wrap-with-w` → `/guides/errors/#wrap-with-w` */
export const ruleHref = (rule: string): string => href(`/guides/${rule.replace('/', '/#')}`);
export const termHref = (term: string): string => href(`/glossary/#${term}`);
/** The plain text of a file under `content/`; `.txt` so that every host serves it as text to look at. */
export const codeHref = (path: string): string => href(`/code/${path}.txt`);
/** A folder of Go as a zip. */
export const projectHref = (path: string): string => href(`/projects/${path}.zip`);
