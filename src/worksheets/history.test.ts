import { expect, it } from 'vitest';
import { begin, change, redo, undo } from './history.ts';

it('goes back and forth, and changes of the same cell are one step', () => {
  let history = change(change(change(begin('a'), 'b', 'cell 1'), 'c', 'cell 1'), 'd', 'cell 2');
  history = undo(history);
  expect(history.now).toBe('c');
  history = undo(history);
  expect(history.now).toBe('a');
  expect(undo(history).now).toBe('a');
  expect(redo(redo(history)).now).toBe('d');
  expect(redo(change(history, 'e')).now).toBe('e');
});

it('begins a new step after undo, also on the same cell', () => {
  const history = change(undo(change(begin('a'), 'b', 'x')), 'c', 'x');
  expect(undo(history).now).toBe('a');
});
