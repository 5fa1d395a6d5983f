import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isKnownHost, isLoopback, namesFor } from './known-host.ts';

describe('isKnownHost', () => {
  const onLoopback = namesFor('127.0.0.1', ['learn.example.com']);

  it.each([
    ['localhost:4321', true],
    ['LOCALHOST', true],
    ['app.localhost:4321', true],
    ['127.0.0.1:4321', true],
    ['[::1]:4321', true],
    ['192.0.2.7', true],
    ['learn.example.com', true],
    ['learn.example.com.:4321', true],
    ['Learn.Example.com', true],
    ['evil.example', false],
    ['localhost.evil.example', false],
    ['127.0.0.1.evil.example', false],
    ['evil.example:4321', false],
    ['localhost@evil.example', false],
    ['evil.example/localhost', false],
    ['localhost/@evil', false],
    ['', false],
    ['%', false],
  ])('%s: %s', (host, expected) => {
    expect(isKnownHost(host, onLoopback)).toBe(expected);
  });

  it('takes a request without a Host, which no browser sends', () => {
    expect(isKnownHost(undefined, onLoopback)).toBe(true);
  });

  it('knows the machine by its name where others can reach it, and not on loopback', () => {
    const name = `${hostname()}:4321`;
    expect(isKnownHost(name, namesFor('0.0.0.0', []))).toBe(true);
    expect(isKnownHost(name, onLoopback)).toBe(false);
    expect(isKnownHost('evil.example', namesFor('0.0.0.0', []))).toBe(false);
  });

  it('takes any name where it is told so', () => {
    expect(isKnownHost('evil.example', namesFor('0.0.0.0', ['*']))).toBe(true);
  });
});

describe('isLoopback', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.0.0.2', true],
    ['::1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['::', false],
    ['127.0.0.1.example', false],
  ])('%s: %s', (host, expected) => expect(isLoopback(host)).toBe(expected));
});
