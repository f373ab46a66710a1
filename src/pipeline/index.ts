import { stable } from './fixpoint.ts';
import type { CleaningContext, Models } from './models.ts';
import { resultOf } from './rule.ts';
import { runStages } from './run.ts';
import type { Cleaning, NamedStage, StageResult } from './stage.ts';
import { characters } from './stages/characters.ts';
import { doubledPunctuation } from './stages/doubled-punctuation.ts';
import { filler } from './stages/filler.ts';
import { furniture } from './stages/furniture.ts';
import { lexical } from './stages/lexical.ts';
import { marks } from './stages/marks.ts';
import { noise } from './stages/noise.ts';
import type { PageEvidence } from './stages/page-evidence.ts';
import { pinyinBrackets, wasSpun } from './stages/pinyin-brackets.ts';
import { punctuation } from './stages/punctuation.ts';
import { detectScript, script } from './stages/script.ts';
import { slices } from './stages/slices.ts';
import { spaces } from './stages/spaces.ts';
import { blankLines, structure } from './stages/structure.ts';
import { titles } from './stages/titles.ts';

export type { CleaningContext, Models } from './models.ts';
export { removedPassages } from './removed.ts';
export type { Cleaning, CleaningStep, Doubt, NamedStage, Stage, StageResult } from './stage.ts';
export { detectScript } from './stages/script.ts';

export interface Pipeline {
  /** The ordered list, for one text; as received, it tells some stages where it comes from. */
  stages(context?: CleaningContext, received?: string): readonly NamedStage[];
  /** Total: any text gives an answer. */
  clean(received: string, context?: CleaningContext): Cleaning;
}

/**
 * The road from received text to clean text. The order is the argument: evidence before anything that
 * folds it, script before the rules that are written in simplified characters, lines before what stands
 * in them.
 */
export function createPipeline(models: Models): Pipeline {
  const evidence: readonly NamedStage[] = [
    { name: 'characters', why: '后面的规则都按行、按字看，换行和看不见的字符先归一', run: characters },
    { name: 'noise', why: '夹在段落之间的乱码会挡住切片和段落的首尾', run: stable(noise) },
    { name: 'slices', why: '切片的编号会切断词语、拼音和英文杂句，先接上', run: stable(slices) },
    { name: 'doubled-punctuation', why: '连用的标点折成全角之前才看得清', run: stable(doubledPunctuation) },
    ...(models.repairShifts
      ? [
          {
            name: 'half-character-shift',
            why: '错位要凭原来的码位和拼音复原，在去掉拼音之前',
            run: models.repairShifts,
            once: true,
          },
        ]
      : []),
    {
      name: 'pinyin-brackets',
      why: '注音要对照原来的字，所以在转换字形之前',
      run: stable(pinyinBrackets(models)),
    },
  ];
  const rest: readonly NamedStage[] = [
    { name: 'titles', why: '网页杂件去掉之后，重复的标题才挨在一起', run: stable(titles) },
    { name: 'structure', why: '行是段落和标题的依据，标点和空格的规则要看行', run: stable(structure) },
    { name: 'blank-lines', why: '一行一段，空行再没有用处', run: stable(blankLines) },
    { name: 'punctuation', why: '行定了，标点按上下文改成中文标点', run: stable(punctuation) },
    { name: 'spaces', why: '空格是否有意义要看两边的标点', run: stable(spaces) },
    { name: 'marks', why: '最后列出没有把握的地方，一个字也不改', run: marks(models) },
  ];
  const stages = (context: CleaningContext = {}, received = ''): readonly NamedStage[] => [
    ...evidence,
    {
      name: 'script',
      why: '此后的规则只用简体写一遍',
      run: stable(script(models, () => wasSpun(received, models))),
    },
    { name: 'filler', why: '英文杂句接完整了才看得出重复', run: stable(filler) },
    { name: 'lexical', why: '被过滤的词要在行和标点的规则之前复原', run: stable(lexical) },
    {
      name: 'furniture',
      why: '网页杂件说明来源，去掉之后才看得见正文的头尾',
      run: stable(furniture(asCleaned(models, context), models.toSimplified)),
    },
    ...rest,
  ];
  return { stages, clean: (received, context) => runStages(received, stages(context, received)) };
}

/** The evidence of a page in the script that its lines have when they are judged. */
function asCleaned(models: Models, { lines, title }: CleaningContext): PageEvidence | undefined {
  if (!lines?.length) return undefined;
  const traditional = detectScript(lines.map(({ text }) => text).join('\n')) === 'Hant';
  const read = (text: string) => (traditional ? models.toSimplified(text) : text);
  return {
    lines: traditional ? lines.map((line) => ({ ...line, text: read(line.text) })) : lines,
    ...(title ? { title: read(title) } : {}),
  };
}

/**
 * The last step: the lines that the record now holds leave the body.
 *
 * @param text the clean text
 * @param ranges whole lines with their line feed, sorted and disjoint
 */
export function moveTitleBlock(
  text: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
): StageResult {
  return resultOf(
    text,
    ranges.map(({ start, end }) => ({
      rule: 'title-block/moved-to-record',
      start,
      end,
      before: text.slice(start, end),
      after: '',
    })),
  );
}
