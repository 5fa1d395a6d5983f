/** Whether what a learner reads is a message that the author has written, and not what happened to be printed. */

/** Letters that a message must have of its own; `"%v"` and `"got %d, want %d"` say nothing. */
const leastLetters = 8;

/**
 * `says` is a part of `read`, the failed test's message. It counts when it lies in what one of the author's `messages`
 * makes with its verbs filled in, or in what Go says where it stops the program: then no test can speak.
 */
export function authorsOwn(read: string, says: string, messages: readonly string[]): boolean {
  if (read.split('\n').some((row) => /^(panic|fatal error): /.test(row) && row.includes(says))) return true;
  return messages.some((message) => {
    const words = message.replaceAll('%%', percent).split(verb);
    if (words.join('').replaceAll(/[^\p{L}]/gu, '').length < leastLetters) return false;
    const pattern = new RegExp(words.map(literal).join('[^]*?') + (verbAtEnd.test(message) ? '[^]*' : ''), 'g');
    return [...read.matchAll(pattern)].some(([made]) => made.includes(says));
  });
}

/** Stands for `%%` while verbs are sought; no message has it. */
const percent = '\u0000';
const verb = /%[-+# 0]*(?:\[\d+\])?[\d.*]*[a-zA-Z]/;
const verbAtEnd = new RegExp(`${verb.source}\\W*$`);

/** Matches the words; how a report indents and wraps them is no matter. */
const literal = (words: string): string =>
  words
    .replaceAll(percent, '%')
    .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\s+/g, '\\s+');
