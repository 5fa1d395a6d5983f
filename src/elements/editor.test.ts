import { describe, expect, it } from 'vitest';
import { editorKind } from './editor.ts';
import { indentOfNextLine } from './textarea-editor.ts';

describe('editorKind', () => {
  it('is the code editor for a fine pointer, the text area for touch and old browsers', () => {
    expect(editorKind('auto', false, true)).toBe('monaco');
    expect(editorKind(undefined, true, true)).toBe('textarea');
    expect(editorKind('auto', false, false)).toBe('textarea');
  });
  it('is what the learner chose', () => {
    expect(editorKind('monaco', true, true)).toBe('monaco');
    expect(editorKind('textarea', false, true)).toBe('textarea');
  });
});

describe('indentOfNextLine', () => {
  it('keeps the indentation', () => {
    expect(indentOfNextLine('func f() {\n\tx := 1', 18)).toBe('\t');
  });
  it('indents after an opening bracket', () => {
    expect(indentOfNextLine('\tif x {', 7)).toBe('\t\t');
    expect(indentOfNextLine('import (', 8)).toBe('\t');
  });
  it('looks only at what stands before the cursor', () => {
    expect(indentOfNextLine('\tif x {', 3)).toBe('\t');
  });
});
