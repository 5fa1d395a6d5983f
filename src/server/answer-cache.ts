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
    if (answer.length > this.#limitBytes / 16 || this.#answers.has(key)) return;
    this.#answers.set(key, answer);
    this.#sizeBytes += answer.length;
    for (const [oldest, text] of this.#answers) {
      if (this.#sizeBytes <= this.#limitBytes) break;
      this.#answers.delete(oldest);
      this.#sizeBytes -= text.length;
    }
  }
}
