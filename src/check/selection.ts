/** Which of the content the paths on the command line choose. */

/** `wanted` are paths below `content/`; without any, everything is chosen. Tells for a path whether it is. */
export function chosen(wanted: readonly string[]): (path: string) => boolean {
  return (path) =>
    wanted.length === 0 ||
    wanted.some((want) => want === '' || path === want || path.startsWith(`${want}/`) || want.startsWith(`${path}/`));
}
