import type { Damaged, Deed } from './damaged.ts';

/** English that means nothing, with its spaces lost, as preview pages repeat it to fill a page. */
export const englishFiller =
  'oftheworkingstyleandmethod,theserviceofthemasses,"Strengthentheorganization",bearinginmindthecentral' +
  'task.TheresponsibilityofeachdepartmentIsclearlydefinedandthesupervision,implementedstepbystep,toensure' +
  'thatthemeasuresarecarriedout';

/**
 * Puts pieces of one English paragraph at the end of lines.
 *
 * @param every at the end of each so manieth line, beginning with the second
 */
export function insertFiller(text: string, every: number, filler: string = englishFiller): Damaged {
  const deeds: Deed[] = [];
  const lines = text.split('\n').map((line, index) => {
    if (index % every !== 1) return line;
    deeds.push({ kind: 'english-filler', before: '', after: filler });
    return line + filler;
  });
  return { text: lines.join('\n'), deeds };
}
