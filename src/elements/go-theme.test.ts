import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeRoles, codeSurface, goDark, goLight } from './go-theme.ts';

const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
const token = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)?.slice(1);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe('the colours of code', () => {
  test.each(Object.entries(codeRoles))('%s is the same in the style sheet', (role, { light, dark }) => {
    expect(token(`t-${role}`)).toEqual([light, dark]);
  });

  test('the editor stands on the same paper as the page', () => {
    expect(token('code-paper')).toEqual([codeSurface.light.background, codeSurface.dark.background]);
    expect(token('code-ink')).toEqual([codeSurface.light.ink, codeSurface.dark.ink]);
  });

  test.each(['light', 'dark'] as const)('every role is readable in %s, also on the active line', (shade) => {
    const { background, activeLine } = codeSurface[shade];
    for (const [role, colours] of Object.entries(codeRoles)) {
      expect(contrast(colours[shade], background), role).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colours[shade], activeLine), role).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('the two themes differ in nothing but colour', () => {
    const scopes = (theme: typeof goLight) => theme.settings.map(({ scope }) => scope);
    expect(scopes(goLight)).toEqual(scopes(goDark));
  });
});
