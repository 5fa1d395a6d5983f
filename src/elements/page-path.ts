/** Paths within the site, so that what is remembered survives another base path. */

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** `/onramp/lessons/x/` at the base `/onramp` is `lessons/x/`. */
export function sitePath(pathname: string): string {
  return (pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname).replace(/^\//, '');
}

/** The address of a path within the site. */
export function siteHref(path: string): string {
  return `${base}/${path}`;
}
