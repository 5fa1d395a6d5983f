import { describe, expect, test } from 'vitest';
import { inWords as chainInWords, layout } from './error-chain.ts';
import { inWords as valueInWords } from './interface-value.ts';

describe('an error chain', () => {
  test('puts each error below the one that wraps it', () => {
    const { boxes } = layout([
      { type: '*fmt.wrapError', text: 'place order 17: out of stock' },
      { type: '*errors.errorString', text: 'out of stock' },
    ]);
    expect(boxes.map(({ by }) => by)).toEqual([undefined, 0]);
    expect(boxes[1]?.y).toBeGreaterThan(boxes[0]?.y ?? 0);
    expect(boxes[1]?.x).toBe(boxes[0]?.x);
  });

  test('sets the branches of a joined error in', () => {
    const leaf = (text: string) => [{ type: '*errors.errorString', text }];
    const { boxes } = layout([{ type: '*errors.joinError', text: 'two', wraps: [leaf('name'), leaf('price')] }]);
    expect(boxes.map(({ by }) => by)).toEqual([undefined, 0, 0]);
    expect(boxes[2]?.x).toBeGreaterThan(boxes[0]?.x ?? 0);
    expect(chainInWords([{ type: '*errors.joinError', text: 'two', wraps: [leaf('name'), leaf('price')] }])[0]).toBe(
      'The outermost error of type *errors.joinError says “two”. It wraps “name” and “price”.',
    );
  });
});

describe('an interface value', () => {
  test('is nil only without a type', () => {
    expect(
      valueInWords([
        { name: 'err', type: '*PaymentError', value: 'nil' },
        { name: 'none', type: null, value: null },
      ]),
    ).toEqual([
      'err has the type *PaymentError and the value nil: err == nil is false.',
      'none has no type and no value: none == nil is true.',
    ]);
  });

  test('cannot have a value without a type', () => {
    expect(() => valueInWords([{ name: 'err', type: null, value: '3' }])).toThrow('err has a value, 3, and no type');
  });
});
