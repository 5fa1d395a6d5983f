import { describe, expect, it } from 'vitest';
import { experimentsOf, libraryExperiments } from './experiments.ts';

const of = (text: string, name = 'prog.go') => experimentsOf([{ name, text }]);

describe('experimentsOf', () => {
  it('reads the comment lines at the top', () => {
    expect(of('\n// about\n// GOEXPERIMENT=jsonv2\n//GOEXPERIMENT = arenas \r\npackage main\n')).toEqual([
      'jsonv2',
      'arenas',
    ]);
  });

  it('reads nothing below them', () => {
    expect(of('package main\n// GOEXPERIMENT=jsonv2\n')).toEqual([]);
    expect(of('/*\n// GOEXPERIMENT=jsonv2\n*/\n')).toEqual([]);
  });

  it('takes no other line for one', () => {
    expect(of('// GOEXPERIMENT\n// GOEXPERIMENT=\n// GOEXPERIMENTS=x\n// set GOEXPERIMENT=x\n')).toEqual([]);
  });

  it('looks into the files beside prog.go, and no deeper', () => {
    expect(of('// GOEXPERIMENT=x\n', 'a.go')).toEqual(['x']);
    expect(of('// GOEXPERIMENT=x\n', 'a/a.go')).toEqual([]);
  });
});

describe('libraryExperiments', () => {
  it('gives those that change the standard library, in one order', () => {
    expect(libraryExperiments(['nogreenteagc', 'jsonv2', 'arenas', 'jsonv2'])).toEqual(['arenas', 'jsonv2']);
  });
});
