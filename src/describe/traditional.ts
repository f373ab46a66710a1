/** Signs of the words that titles are read by, traditional before simplified. */
const pairs =
  '講讲話话發发報报辭辞詞词賀贺獻献開开閉闭幕幕歡欢祝祝謝谢談谈會会議议論论壇坛儀仪禮礼節节動动啟启結结業业時时間间說说學学宴宴聽听團团題题體体稱称長长書书記记處处';

const simple = new Map(
  Array.from({ length: [...pairs].length / 2 }, (_, at) => {
    const [from = '', to = ''] = [...pairs].slice(at * 2, at * 2 + 2);
    return [from, to] as const;
  }),
);

/**
 * A text that stays in traditional characters, as the patterns read it. Every character keeps its place,
 * so that what is found can be cut from the text as it stands.
 */
export const readable = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (char) => simple.get(char) ?? char);
