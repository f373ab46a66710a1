/** Signs of the words that titles are read by, traditional before simplified. */
const pairs =
  '講讲話话發发報报辭辞詞词賀贺獻献開开閉闭幕幕歡欢祝祝謝谢談谈會会議议論论壇坛儀仪禮礼節节動动啟启結结業业時时間间說说學学宴宴聽听團团題题體体稱称長长書书記记處处' +
  '縣县區区鎮镇鄉乡廳厅員员總总經经關关軍军黨党務务隊队組组館馆廠厂級级國国號号門门點点擊击來来編编輯辑瀏浏覽览於于為为與与' +
  '陳陈張张劉刘楊杨黃黄趙赵吳吴孫孙馬马羅罗鄭郑許许鄧邓韓韩馮冯蕭萧蔣蒋葉叶閻阎鍾钟盧卢蘇苏呂吕賈贾錢钱嚴严龍龙賴赖龔龚萬万譚谭陸陆鄒邹顧顾紀纪歐欧陽阳湯汤傅傅鳳凤齊齐畢毕莊庄倫伦蘭兰齡龄' +
  '簡简範范韋韦閔闵聶聂竇窦應应遊游餘余樂乐鄔邬鄺邝鞏巩龐庞婁娄費费連连單单魯鲁車车項项寧宁勞劳喬乔華华賓宾衛卫溫温塗涂麥麦藍蓝練练繆缪諸诸遲迟鮮鲜東东獨独臺台聞闻軒轩轅辕離离樓楼陰阴榮荣儲储戰战烏乌買买邊边閆闫諶谌蘆芦岡冈' +
  '師师檢检護护專专導导聯联課课執执監监證证營营貴贵參参幹干屬属勵励訓训讀读錄录獎奖釋释條条規规則则計计劃划見见實实據据轉转載载請请';

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
