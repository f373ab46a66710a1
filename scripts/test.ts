import { runAll } from '../src/testing/run-all.ts';

const { passed, failed, skipped } = await runAll((line) => console.log(line));
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
