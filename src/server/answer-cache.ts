/** Answers by request: a program's answer depends on nothing else. The least recently used ones go first. */

export class AnswerCache {
  #answers = new Map<string, string>();
  #sizeBytes = 0;
  #limitBytes: number;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  get(key: string): string | undefined {
    const answer = this.#answers.get(key);
    if (answer === undefined) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  set(key: string, answer: string): void {
    const sizeBytes = sizeInMemory(key, answer);
    if (sizeBytes > this.#limitBytes / 16 || this.#answers.has(key)) return;
    this.#answers.set(key, answer);
    this.#sizeBytes += sizeBytes;
    for (const [oldest, text] of this.#answers) {
      if (this.#sizeBytes <= this.#limitBytes) break;
      this.#answers.delete(oldest);
      this.#sizeBytes -= sizeInMemory(oldest, text);
    }
  }
}

/** At worst: two bytes a character, and some 100 for the entry. Most answers are so short that these count. */
export function sizeInMemory(key: string, answer: string): number {
  return 2 * (key.length + answer.length) + 100;
}
