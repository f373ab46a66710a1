import { dict } from '@node-rs/jieba/dict.js';
import { type ExactDocument, newestFirst } from '../../../search/exact/document.ts';

/**
 * Documents for measuring a search: words of a dictionary in their real frequencies, put together to
 * clauses by a seeded generator. As in official prose, many clauses come again and again in other
 * documents, a few of them in most, and each document has words of its own to which it returns. They
 * say nothing. The shares are set so that they are a little harder than real ones: gzip makes 1.8 bytes a character of
 * them, of evening news in pieces of the same length 1.6.
 */

/** Numerical Recipes' linear congruential generator; numbers from 0 up to 1. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Words {
  readonly words: readonly string[];
  /** Sum of the frequencies up to each word. */
  readonly sums: Float64Array;
}

function readWords(): Words {
  const words: string[] = [];
  const sums: number[] = [];
  let sum = 0;
  for (const line of dict.toString().split('\n')) {
    const [word = '', frequency = '0'] = line.split(' ');
    if (!/^\p{Script=Han}{1,4}$/u.test(word)) continue;
    sum += Number(frequency);
    words.push(word);
    sums.push(sum);
  }
  return { words, sums: Float64Array.from(sums) };
}

const poolSize = 30_000;
/** How many clauses of a hundred come from the pool. */
const pooled = 0.75;
/** How many words of a hundred in the other clauses are the document's own, and of how many it has. */
const ownShare = 0.8;
const ownWords = 50;
const charactersPerDocument = 4000;

/** Makes documents of about 4,000 characters. The same number always gives the same documents. */
export function inventArchive(count: number): ExactDocument[] {
  const random = createRandom(7);
  const { words, sums } = readWords();
  const total = sums.at(-1) ?? 0;
  const word = () => {
    const at = random() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
  const clause = (own: readonly string[] = []) =>
    Array.from({ length: 3 + Math.floor(random() * 4) }, () =>
      own.length > 0 && random() < ownShare ? (own[Math.floor(random() * own.length)] ?? '') : word(),
    ).join('');
  const pool = Array.from({ length: poolSize }, () => clause());
  // Zipf's law, nearly: the chance of a clause falls with its rank.
  const pick = () => pool[Math.floor(poolSize ** random()) - 1] ?? '';
  const paragraph = (own: readonly string[]) => {
    const length = 5 + Math.floor(random() * 10);
    return `${Array.from({ length }, () => (random() < pooled ? pick() : clause(own))).join('，')}。`;
  };
  const documents = Array.from({ length: count }, (_, number): ExactDocument => {
    const own = Array.from({ length: ownWords }, word);
    const blocks: { anchor: string; text: string }[] = [];
    for (let size = 0; size < charactersPerDocument; ) {
      const text = paragraph(own);
      blocks.push({ anchor: `p${blocks.length + 1}`, text });
      size += text.length;
    }
    const year = String(1990 + Math.floor(random() * 35));
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const tagsOf = (count: number) =>
      Array.from({ length: 1 + Math.floor(random() * 5) }, () => `tag-${Math.floor(count * random() ** 2)}`);
    const id = `${year}-${month}-invented-${number}`;
    return {
      id,
      url: `/speeches/${id}/`,
      heads: [`${clause()}（虚构）`],
      titled: true,
      blocks,
      date: `${year}-${month}`,
      voice: `虚构者${Math.floor(400 * random() ** 2)} 县长`,
      place: '虚构省竹溪县',
      fields: {
        kind: 'speech',
        year,
        speaker: `虚构者${Math.floor(400 * random() ** 2)}`,
        place: `虚构省›虚构市${Math.floor(20 * random())}›虚构县${Math.floor(100 * random())}`,
        genre: random() < 0.8 ? '讲话' : '报告',
        completeness: random() < 0.9 ? 'whole' : 'fragment',
      },
      tags: { theme: tagsOf(22), measure: tagsOf(18) },
    };
  });
  return documents.sort(newestFirst);
}
