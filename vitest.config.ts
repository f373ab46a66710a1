import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/**/*.site.test.ts'],
          testTimeout: 30_000,
          // The default leaves one core idle, half the machine where there are two.
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'site',
          include: ['src/**/*.site.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
