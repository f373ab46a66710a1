import { spawn } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { readCorpus } from '../../corpus/index.ts';
import { inventWorld } from './invented-world.ts';
import { checkout } from './projects.ts';

interface Run {
  readonly seconds: number;
  /** Time of all its threads on a processor; tells more than `seconds` on a machine that is not idle. */
  readonly cpuSeconds: number;
  readonly peakMiB: number;
}

/** Writes what a process used to the file that the environment names, when it ends; not what processes used that it started. */
const usageHook = `data:text/javascript,${encodeURIComponent(
  `import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => writeFileSync(process.env.YANLU_USAGE, JSON.stringify(process.resourceUsage())));`,
)}`;

/** Runs a script in a process of its own. @throws Error with the end of its output where it fails */
async function run(
  cwd: string,
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Run> {
  const usageFile = path.join(await mkdtemp(path.join(tmpdir(), 'yanlu-usage-')), 'usage.json');
  const started = performance.now();
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', usageHook, script, ...args], {
      cwd,
      env: { ...process.env, ...env, YANLU_USAGE: usageFile, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output = (output + String(data)).slice(-4000);
      });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${script} failed: ${output}`))));
  });
  const seconds = (performance.now() - started) / 1000;
  const usage = JSON.parse(await readFile(usageFile, 'utf8')) as NodeJS.ResourceUsage;
  await rm(path.dirname(usageFile), { recursive: true, force: true });
  return {
    seconds,
    cpuSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peakMiB: usage.maxRSS / 1024,
  };
}

const bareFiles: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module", "private": true }\n',
  'astro.config.mjs': 'export default {};\n',
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { documents: defineCollection({ loader: glob({ base: './text', pattern: '*.md' }) }) };
`,
  'src/pages/[id].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const entries = await getCollection('documents');
  return entries.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="zh-Hans"><head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
<body><h1>{entry.data.title}</h1><Content /></body></html>
`,
};

/** The same texts as plain Markdown in the smallest Astro project that shows them, a page each. */
async function writeBareProject(root: string, contentDir: string): Promise<void> {
  await mkdir(path.join(root, 'src/pages'), { recursive: true });
  await mkdir(path.join(root, 'text'));
  await symlink(path.join(checkout, 'node_modules'), path.join(root, 'node_modules'));
  for (const [name, text] of Object.entries(bareFiles)) await writeFile(path.join(root, name), text);
  for (const { record, blocks } of (await readCorpus(contentDir)).documents) {
    const body = blocks.map((block) =>
      block.type === 'heading' ? `${'#'.repeat(Math.min(block.level + 1, 6))} ${block.text}` : block.text,
    );
    const title = `---\ntitle: ${JSON.stringify(record.title ?? '')}\n---`;
    await writeFile(path.join(root, 'text', `${record.id}.md`), `${[title, ...body].join('\n\n')}\n`);
  }
}

/** Adds a sentence to a text in both. */
async function changeOne(bare: string, contentDir: string): Promise<void> {
  const [first] = (await readCorpus(contentDir)).documents;
  if (!first) throw new Error('nothing was imported');
  const sentence = '\n补充一句：说到的都要做到。\n';
  await appendFile(path.join(contentDir, first.file), sentence);
  await appendFile(path.join(bare, 'text', `${first.record.id}.md`), sentence);
}

async function pagesIn(folder: string): Promise<number> {
  return (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html')).length;
}

/**
 * Builds the whole site of an imported archive, every page type and search in it, and beside it a bare
 * Astro site with the same texts: nothing cached, then nothing changed, then one text changed.
 *
 * @param documents how many invented speeches
 * @returns a table in Markdown
 * @throws Error where an import or a build fails
 */
export async function benchSite(documents: number, say: (line: string) => void): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yanlu-bench-site-'));
  try {
    const [input, content, bare, dist] = ['in', 'content', 'bare', 'dist'].map((name) =>
      path.join(folder, name),
    );
    if (!input || !content || !bare || !dist) throw new Error('no folder');
    await mkdir(input);
    for (const { name, text, sidecar } of inventWorld(documents)) {
      await writeFile(path.join(input, name), text);
      await writeFile(path.join(input, `${name}.yml`), sidecar);
    }
    say(`importing ${documents} speeches`);
    await run(folder, path.join(checkout, 'scripts/import.ts'), [input, '--out', content, '--jobs', '2'], {});
    await writeBareProject(bare, content);
    const astro = path.join(checkout, 'node_modules/astro/bin/astro.mjs');
    const build = path.join(checkout, 'scripts/build.ts');
    const rows: string[] = [];
    for (const pass of ['first', 'nothing changed', 'one text changed']) {
      if (pass === 'one text changed') await changeOne(bare, content);
      for (const [name, made, work] of [
        ['bare Astro', path.join(bare, 'dist'), () => run(bare, astro, ['build', '--silent'], {})],
        ['Yanlu', dist, () => run(checkout, build, ['--outDir', dist], { YANLU_CONTENT: content })],
      ] as const) {
        const load = loadavg()[0] ?? 0;
        const { seconds, cpuSeconds, peakMiB } = await work();
        const times = [seconds, cpuSeconds].map((time) => `${time.toFixed(1)} s`).join(' | ');
        const row = `| ${name} | ${pass} | ${await pagesIn(made)} | ${times} | ${peakMiB.toFixed(0)} MiB | ${load.toFixed(1)} |`;
        say(row);
        rows.push(row);
      }
    }
    return [
      `${documents} documents, Node ${process.version}, ${availableParallelism()} cores`,
      '',
      '| site | build | pages | time | processor time | peak memory | load before |',
      '|---|---|---:|---:|---:|---:|---:|',
      ...rows,
    ].join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
