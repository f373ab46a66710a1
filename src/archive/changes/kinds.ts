/** What an edit does to a text, as the eye is told by hue, line and letter. */
export const editKinds = ['repaired', 'removed', 'converted', 'arranged', 'by-hand'] as const;
export type EditKind = (typeof editKinds)[number];

/**
 * The stages of cleaning by what they do. `repaired`: characters that were lost or swapped come back.
 * `removed`: what is not the speech leaves. `converted`: the same said in other characters.
 * `arranged`: lines, paragraphs and spaces, and the title block that moves into the record.
 */
const kindOfStage: Readonly<Record<string, EditKind>> = {
  'half-character-shift': 'repaired',
  lexical: 'repaired',
  'pinyin-brackets': 'removed',
  'main-text': 'removed',
  furniture: 'removed',
  filler: 'removed',
  titles: 'removed',
  noise: 'removed',
  care: 'removed',
  characters: 'converted',
  script: 'converted',
  punctuation: 'converted',
  'paired-punctuation': 'converted',
  'doubled-punctuation': 'converted',
  corrections: 'by-hand',
};

/** The kind of a stage's edits; a stage that is not listed arranges. */
export const kindOf = (stage: string): EditKind => kindOfStage[stage] ?? 'arranged';
