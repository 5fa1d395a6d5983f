import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'deploy/**/*.test.ts'],
    // The toolchain's own tests build and run real programs.
    testTimeout: 30_000,
    hookTimeout: 300_000,
  },
});
