/**
 * What a text in traditional characters says of where it was spoken. A page that a Mainland site turned
 * into traditional characters keeps the vocabulary of the Mainland and, where a table of single
 * characters did it, forms that no traditional writer uses.
 */

/** Frequent characters that differ, traditional and simplified by turns, after the commonest of the General List of 2013. */
export const scriptPairs =
  '們们會会國国這这來来時时個个為为學学對对發发經经產产業业進进過过說说開开關关與与實实現现動动機机從从長长問问題题體体點点區区務务將将縣县黨党員员門门間间裡里頭头農农處处總总書书記记設设議议強强調调應应質质環环質质導导傳传統统團团結结領领義义萬万億亿東东車车電电話话認认識识讓让還还給给極极構构組组織织濟济營营當当無无樣样見见規规劃划護护維维權权轉转變变錢钱頻频項项難难雙双達达運运遠远續续級级約约紀纪決决條条舉举辦办帶带歷历華华愛爱勞劳動动職职場场報报確确證证證证標标準准種种穩稳';

/** Words of Mainland politics that speeches in Hong Kong, Macau and Taiwan do not use of themselves. */
export const mainlandWords =
  /黨委|黨組|黨員|黨建|區委|縣委|市委|省委|鎮委|局黨|黨支部|黨政|黨代會|黨章|群眾|幹部|干部|貫徹落實|落實到位|全縣|全市上下|全區上下|各鄉鎮|鄉鎮|十二五|十三五|十四五|小康社會|和諧社會|同志們|同志|社會主義|科學發展觀|招商引資|三農|中共中央|黨中央|國務院|人大代表|政協|五年規劃|脫貧|扶貧|抓好|抓落實|深入貫徹|精神文明/gu;

/** Words and offices of Hong Kong, Macau and Taiwan. */
export const regionalWords =
  /特區政府|行政長官|立法會|特首|司長|施政報告|港元|港幣|澳門幣|新臺幣|新台幣|台幣|臺幣|中華民國|民國\d|行政院|立法院|監察院|總統|副總統|立委|里長|鄉親|國人同胞|資訊|網路|軟體|硬體|透過|計畫|數位|品質提升|全球化佈局|兩岸|臺灣|台灣人民|市民大眾|本港|香港市民|社福|長者|公帑|問責|議員|財政司|律政司|社會大眾|夥伴/gu;

/** Forms that a table of single characters leaves behind; a traditional writer has 於、麼、後、並、裡. */
export const tableForms = /[于么]|[之以今最然]后|干部|[這那哪心]里|并(?=[且不将將在對])/gu;

/** Forms of a traditional writer. */
export const traditionalForms = /[於麼裡裏「」『』]|[之以今最然]後|並(?=[且不將在對])/gu;
