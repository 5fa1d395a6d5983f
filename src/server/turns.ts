/** Who is next: each client has a line of its own, and the lines take turns. Used by the engine pool. */

/** Something that waits; in more than one line when more than one client waits for it. */
export class Turns<Job> {
  /** In the order in which their turns come; no line is empty. */
  #lines = new Map<string, Job[]>();
  #size = 0;

  /** How many places are taken, in all lines. */
  get size(): number {
    return this.#size;
  }

  join(client: string, job: Job): void {
    const line = this.#lines.get(client);
    if (line) line.push(job);
    else this.#lines.set(client, [job]);
    this.#size++;
  }

  /** Takes the job whose turn it is, with all its places; undefined when nobody waits. */
  next(): Job | undefined {
    const [first] = this.#lines;
    if (!first) return undefined;
    const [client, line] = first;
    const [job] = line as [Job, ...Job[]];
    // Its client's next turn comes after everybody else's.
    this.#lines.delete(client);
    this.#lines.set(client, line);
    for (const other of [...this.#lines.keys()]) this.leave(other, job);
    return job;
  }

  /** Gives up one place of the job in this client's line, if it has one. */
  leave(client: string, job: Job): void {
    const line = this.#lines.get(client);
    const at = line?.indexOf(job) ?? -1;
    if (!line || at < 0) return;
    line.splice(at, 1);
    this.#size--;
    if (line.length === 0) this.#lines.delete(client);
  }

  waiting(client: string): number {
    return this.#lines.get(client)?.length ?? 0;
  }

  /** How many turns come before that of the place this client would get at the end of a line with `own` others. */
  ahead(client: string, own = this.waiting(client)): number {
    let turns = own;
    for (const [other, line] of this.#lines) if (other !== client) turns += Math.min(line.length, own + 1);
    return turns;
  }

  /** The client with the longest line, and the last in it. */
  longest(): { readonly client: string; readonly job: Job; readonly length: number } | undefined {
    let found: { client: string; job: Job; length: number } | undefined;
    for (const [client, line] of this.#lines) {
      if (line.length > (found?.length ?? 0)) found = { client, job: line.at(-1) as Job, length: line.length };
    }
    return found;
  }

  /** Empties all lines; gives who stood in them, each once. */
  clear(): ReadonlySet<Job> {
    const jobs = new Set([...this.#lines.values()].flat());
    this.#lines.clear();
    this.#size = 0;
    return jobs;
  }
}
