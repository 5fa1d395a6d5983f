import { describe, expect, it } from 'vitest';
import { goJson } from './go-json.ts';

describe('goJson', () => {
  it('escapes what Go escapes, and ends with a newline', () => {
    expect(goJson({ Body: '<b>&\u2028\u2029\b\f\n\r\t\u0001\u007f"\\é' })).toBe(
      '{"Body":"\\u003cb\\u003e\\u0026\\u2028\\u2029\\b\\f\\n\\r\\t\\u0001\u007f\\"\\\\é"}\n',
    );
  });
});
