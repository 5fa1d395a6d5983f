/** Times as people on call say them; used by the timer, the log and the export. */

const two = (value: number) => String(value).padStart(2, '0');

/** `0:07`, `12:05`, `1:02:33`; a clock that was set back counts as nothing. */
export function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** `2026-11-25 18:40:05`, in UTC: what a post-mortem and a colleague elsewhere can compare. */
export const utc = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ');
