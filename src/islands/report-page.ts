import { correctionFile, readerCorrection } from '../text/reader-correction.ts';

interface TextFile {
  readonly id: string;
  readonly page: string;
  readonly title: string;
  readonly blocks: readonly (readonly [anchor: string, level: number, text: string])[];
}

type Spoken = Readonly<
  Record<
    | 'loading'
    | 'failed'
    | 'noDocument'
    | 'needsServer'
    | 'paragraphN'
    | 'unchanged'
    | 'copied'
    | 'copyFailed'
    | 'resultNote'
    | 'subject',
    string
  >
>;

/** Characters of a paragraph by which its choice is known. */
const shownOfParagraph = 24;
/** A longer address is cut by mail programs; the file is there for what does not fit. */
const longestMail = 1800;

/** The day in the reader's own time. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Makes a correction file of what a reader changes in a paragraph; nothing leaves the browser. */
async function offerReport(root: HTMLElement): Promise<void> {
  const words = JSON.parse(root.dataset.words ?? '{}') as Spoken;
  const find = <T extends Element>(name: string) => root.querySelector<T>(`[data-${name}]`);
  const status = find('status');
  const say = (text: string) => status?.replaceChildren(text);
  const none = find<HTMLElement>('none');
  const refuse = (text: string) => {
    say(text);
    if (none) none.hidden = false;
  };
  const asked = new URLSearchParams(location.search);
  const id = asked.get('id') ?? '';
  if (!/^[a-z0-9-]{1,200}$/.test(id)) return refuse(words.noDocument);
  if (!location.protocol.startsWith('http')) return refuse(words.needsServer);
  const site = new URL('.', new URL(root.dataset.href ?? '', location.href));
  say(words.loading);
  try {
    const response = await fetch(new URL(`texts/${id}.json`, site));
    if (!response.ok) return refuse(words.failed);
    fillForm(root, words, (await response.json()) as TextFile, asked.get('p') ?? '', site);
    say('');
  } catch {
    refuse(words.failed);
  }
}

function fillForm(root: HTMLElement, words: Spoken, file: TextFile, wanted: string, site: URL): void {
  const find = <T extends Element>(name: string) => root.querySelector<T>(`[data-${name}]`);
  const form = find<HTMLFormElement>('form');
  const paragraph = find<HTMLSelectElement>('paragraph');
  const text = find<HTMLTextAreaElement>('text');
  const why = find<HTMLInputElement>('why');
  const by = find<HTMLInputElement>('by');
  const result = find<HTMLTextAreaElement>('result');
  const download = find<HTMLAnchorElement>('download');
  const page = find<HTMLAnchorElement>('document');
  if (!form || !paragraph || !text || !why || !by || !result || !download || !page) return;
  const lines = file.blocks.map(([, , line]) => line);
  page.href = new URL(file.page, site).href;
  page.textContent = file.title;
  find('note')?.replaceChildren(words.resultNote.replace('{id}', file.id));
  paragraph.append(
    ...file.blocks.map(([anchor, , line], index) => {
      const label = `${words.paragraphN.replace('{n}', anchor.slice(1))} ${line.slice(0, shownOfParagraph)}`;
      return new Option(label, String(index));
    }),
  );
  const start = file.blocks.findIndex(([anchor]) => anchor === `p${wanted}`);
  paragraph.value = String(Math.max(0, start));

  const draw = () => {
    const made = readerCorrection(lines, Number(paragraph.value), text.value);
    result.value = made
      ? correctionFile(made, { by: by.value, at: today(), why: why.value })
      : words.unchanged;
    download.ariaDisabled = String(!made);
    if (made) {
      download.href = `data:application/yaml;charset=utf-8,${encodeURIComponent(result.value)}`;
      download.download = `${file.id}.yml`;
    } else download.removeAttribute('href');
    const mail = find<HTMLAnchorElement>('mail');
    if (mail) {
      const subject = encodeURIComponent(words.subject.replace('{title}', file.title));
      const body = encodeURIComponent(made ? `${page.href}\n\n${result.value}` : page.href);
      const whole = `mailto:${root.dataset.email}?subject=${subject}&body=${body}`;
      mail.href = whole.length > longestMail ? `mailto:${root.dataset.email}?subject=${subject}` : whole;
    }
  };
  const choose = () => {
    text.value = lines[Number(paragraph.value)] ?? '';
    draw();
  };
  paragraph.addEventListener('change', choose);
  for (const field of [text, why, by]) field.addEventListener('input', draw);
  form.addEventListener('submit', (event) => event.preventDefault());
  find('copy')?.addEventListener('click', async () => {
    result.select();
    const done = await navigator.clipboard.writeText(result.value).then(
      () => true,
      () => document.execCommand('copy'),
    );
    find('copy-status')?.replaceChildren(done ? words.copied : words.copyFailed);
  });
  choose();
  form.hidden = false;
}

for (const root of document.querySelectorAll<HTMLElement>('[data-report]')) void offerReport(root);
