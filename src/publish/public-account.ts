import { type Account, receivedTexts, restoreStep, type Step, shortenStep } from '../schema/account.ts';
import { textOfBlocks } from '../schema/body.ts';
import { applyEdits, invertEdits } from '../text/edit.ts';
import { findPersonalData } from '../text/personal-data.ts';
import { fingerprint } from './fingerprint.ts';
import { readMdx } from './read-mdx.ts';

/** What an editor writes in place of words that are not published, such as 〔手机号码略〕. */
const editorialMask = /^〔[^〔〕]{0,20}略〕$/;
/** Steps in which such a mask says that what stood there is not for the public. */
const careful: ReadonlySet<string> = new Set(['care', 'corrections']);
const cover = '█';

/**
 * An account as it may be published: private numbers, addresses and accounts of users, and what a person
 * replaced by a mask such as 〔姓名略〕, are covered in every step, sign by sign, so that it still leads from
 * the text of the document to the received text with these covered. Other accounts are given back as they are.
 *
 * @param clean the clean text, where who asks has it already; otherwise it is read from the account
 * @throws YanluError `EditOutOfPlace` or `MdxNotClosed` if the account does not fit its own text
 */
export function publicAccount(
  account: Account,
  clean: string = textOfBlocks(readMdx(account.written.text, 'written').blocks),
): Account {
  let after = clean;
  let hidden: readonly boolean[] = [];
  let covered = false;
  const steps = account.steps.toReversed().map((short) => {
    const step = restoreStep(short);
    const before = applyEdits(after, invertEdits(step.edits));
    const former = hiddenBefore(step, before, hidden);
    covered ||= former.includes(true);
    const shown = { before: coverText(before, former), after: coverText(after, hidden) };
    [after, hidden] = [before, former];
    return shortenStep(coverStep(step, shown.before, shown.after));
  });
  if (!covered) return account;
  const received = coverText(after, hidden);
  const parts = receivedTexts(received, account).map(({ source, text }) => ({
    ...source,
    received: fingerprint(text),
  }));
  return {
    ...account,
    received: fingerprint(received),
    ...(account.parts ? { parts } : {}),
    steps: steps.toReversed().filter(({ edits }) => edits.length > 0),
  };
}

/** Which units of the text before a step are hidden. What no edit touches is as it is after the step. */
function hiddenBefore(
  { stage, edits }: Step,
  before: string,
  hiddenAfter: readonly boolean[],
): readonly boolean[] {
  const hidden = new Array<boolean>(before.length).fill(false);
  let [reached, reachedAfter] = [0, 0];
  const keep = (end: number) => {
    for (; reached < end; reached++, reachedAfter++) hidden[reached] = hiddenAfter[reachedAfter] === true;
  };
  const found = edits.length > 0 ? findPersonalData(before) : [];
  for (const edit of edits) {
    keep(edit.start);
    const end = reachedAfter + edit.after.length;
    const masked = careful.has(stage) && editorialMask.test(edit.after);
    const whole = masked || hiddenAfter.slice(reachedAfter, end).includes(true);
    for (; reached < edit.end; reached++) hidden[reached] = whole;
    reachedAfter = end;
  }
  keep(before.length);
  const touched = edits.filter((edit) => edit.end > edit.start);
  for (const { start, text } of found)
    for (const edit of touched)
      for (let at = Math.max(start, edit.start); at < Math.min(start + text.length, edit.end); at++)
        hidden[at] = true;
  return hidden;
}

/** Sign by sign, so that every offset stays. */
const coverText = (text: string, hidden: readonly boolean[]) =>
  hidden.includes(true)
    ? Array.from({ length: text.length }, (_, at) => (hidden[at] ? cover : text.charAt(at))).join('')
    : text;

function coverStep({ stage, edits }: Step, before: string, after: string): Step {
  let shift = 0;
  const shown = edits.map((edit) => {
    const start = edit.start + shift;
    shift += edit.after.length - edit.before.length;
    return {
      ...edit,
      before: before.slice(edit.start, edit.end),
      after: after.slice(start, start + edit.after.length),
    };
  });
  // What is covered on both sides alike does not show what changed.
  return { stage, edits: shown.filter((edit) => edit.before !== edit.after) };
}
