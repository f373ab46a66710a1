/** A piece of damaged text and what cleaning makes of it; invented, and held against the real stages by a test. */
export interface DamageExample {
  readonly received: string;
  readonly clean: string;
  /** The stages that change it, in their order. */
  readonly stages: readonly string[];
}

/** The examples of the guide. */
export const damageExamples = {
  readings: {
    received:
      '同志們(mén)，全縣(xiàn)的水庫(kù)要一座一座地查，誰(shuí)負(fù)責(zé)誰(shuí)簽(qiān)字，查出來(lái)的問題(tí)月底以前整改到位。',
    clean: '同志们，全县的水库要一座一座地查，谁负责谁签字，查出来的问题月底以前整改到位。',
    stages: ['pinyin-brackets', 'script'],
  },
  shift: {
    received:
      '各鄉(xiāng)鎮(zhèn)的同志都來(lái)了。我們?cè)诎l(fā)展中遇到的難(nán)題，因?yàn)楦鞯厍闆r不同，不能一刀切；各縣(xiàn)委、縣(xiàn)政府要進(jìn)一步務(wù)實，辦(bàn)一件成一件。',
    clean:
      '各乡镇的同志都来了。我们在发展中遇到的难题，因为各地情况不同，不能一刀切；各县委、县政府要进一步务实，办一件成一件。',
    stages: ['half-character-shift', 'pinyin-brackets', 'script'],
  },
  furniture: {
    received:
      '楼主\n只看该作者\n发表于 2012-6-15 10:20\n同志们：\n水库要一座一座地查，谁负责谁签字。\n回复\n举报\n',
    clean: '同志们：\n水库要一座一座地查，谁负责谁签字。',
    stages: ['furniture', 'blank-lines'],
  },
  titles: {
    received: '在全县防汛会上的讲话\n在全县防汛会上的讲话\n同志们：\n水库要一座一座地查。\n',
    clean: '在全县防汛会上的讲话\n同志们：\n水库要一座一座地查。',
    stages: ['titles', 'blank-lines'],
  },
  words: {
    received: '同志们：\n成绩很显着，但是市government的同志还要多下去。\n',
    clean: '同志们：\n成绩很显著，但是市政府的同志还要多下去。',
    stages: ['lexical', 'blank-lines'],
  },
  lines: {
    received: '同志们：\n水库要一座一座地查\n\n，谁负责谁签字。',
    clean: '同志们：\n水库要一座一座地查，谁负责谁签字。',
    stages: ['structure'],
  },
} as const satisfies Readonly<Record<string, DamageExample>>;

export type DamageExampleName = keyof typeof damageExamples;
