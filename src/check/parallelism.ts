/** How many engines the check runs at once. */

/**
 * What one engine takes at its peak: compiler, linker and vet as machine code, archives, the program's memory. Measured
 * on Linux: the check takes 0.8 GiB with one engine, 1.2 with two, 2.3 with eight.
 */
export const engineBytes = 400 << 20;

/** As many as there are cores, as long as half of the memory that is free stays so; at least one. */
export function enginesAtOnce(cores: number, freeBytes: number): number {
  return Math.max(1, Math.min(cores, Math.floor(freeBytes / 2 / engineBytes)));
}
