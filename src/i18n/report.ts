import type { Locale } from './locales.ts';

const zhHans = {
  title: '报告错误',
  link: '报告错误',
  linkHere: '本段有误',
  lead: '看到错字、漏字、断错的段落，可以在这里改好，生成一份核改文件，交给馆藏的保管人。本站不收集、不上传任何内容：文件只在您的浏览器里生成。',
  needsScript:
    '生成核改文件需要启用 JavaScript。不启用也可以直接写信，请写明文本的网址、段号、原来的字句和应有的字句。',
  needsServer: '从磁盘直接打开的页面取不到文本，请用网页服务器打开本站，或者直接写信。',
  noDocument: '请从一篇文本的页面点“报告错误”进来，或点段末的 ¶，再点“本段有误”。',
  toSpeeches: '看讲话列表',
  loading: '正在取文本……',
  failed: '未能取到文本。它可能已经撤下，或者网络中断。',
  document: '文本',
  paragraph: '段落',
  paragraphN: '第 {n} 段',
  corrected: '改成',
  correctedNote: '直接在框里改。只记下改动的字句，段落其余部分不动。',
  why: '依据',
  whyHint: '如：与原来刊登的报纸核对',
  by: '您的姓名或单位（可不填）',
  result: '核改文件',
  resultNote: (id: string) =>
    `保管人把它存为 corrections/${id}.yml（已有这个文件的，加在末尾），下次导入时生效。`,
  unchanged: '还没有改动。',
  download: '下载文件',
  copy: '复制',
  copied: '已复制',
  copyFailed: '未能复制，请手动选取。',
  mail: '写信给保管人',
  mailTo: (keeper: string) => `也可以写信给保管人：${keeper}。`,
  noMail: '本馆没有公布保管人的邮箱。请下载文件，交给提供本站的单位。',
  subject: (title: string) => `核改：${title}`,
  checkedTitle: '哪些经人核对，哪些没有',
  checked: (n: number, of: number) =>
    `馆中 ${of} 篇公开文本，${n} 篇经人工核对，其余由程序整理。每篇的“档案信息”里写明核对情况。`,
};

export type ReportWords = typeof zhHans;

const zhHant: ReportWords = {
  title: '回報錯誤',
  link: '回報錯誤',
  linkHere: '本段有誤',
  lead: '看到錯字、漏字、斷錯的段落，可以在這裡改好，產生一份核改檔案，交給館藏的保管人。本站不收集、不上傳任何內容：檔案只在您的瀏覽器裡產生。',
  needsScript:
    '產生核改檔案需要啟用 JavaScript。不啟用也可以直接寫信，請寫明文本的網址、段號、原來的字句和應有的字句。',
  needsServer: '從磁碟直接打開的頁面取不到文本，請用網頁伺服器打開本站，或者直接寫信。',
  noDocument: '請從一篇文本的頁面點「回報錯誤」進來，或點段末的 ¶，再點「本段有誤」。',
  toSpeeches: '看講話列表',
  loading: '正在取文本……',
  failed: '未能取到文本。它可能已經撤下，或者網路中斷。',
  document: '文本',
  paragraph: '段落',
  paragraphN: '第 {n} 段',
  corrected: '改成',
  correctedNote: '直接在框裡改。只記下改動的字句，段落其餘部分不動。文本以簡體字保存，請用簡體字改。',
  why: '依據',
  whyHint: '如：與原來刊登的報紙核對',
  by: '您的姓名或單位（可不填）',
  result: '核改檔案',
  resultNote: (id) => `保管人把它存為 corrections/${id}.yml（已有這個檔案的，加在末尾），下次匯入時生效。`,
  unchanged: '還沒有改動。',
  download: '下載檔案',
  copy: '複製',
  copied: '已複製',
  copyFailed: '未能複製，請手動選取。',
  mail: '寫信給保管人',
  mailTo: (keeper) => `也可以寫信給保管人：${keeper}。`,
  noMail: '本館沒有公布保管人的郵箱。請下載檔案，交給提供本站的單位。',
  subject: (title) => `核改：${title}`,
  checkedTitle: '哪些經人核對，哪些沒有',
  checked: (n, of) =>
    `館中 ${of} 篇公開文本，${n} 篇經人工核對，其餘由程式整理。每篇的「檔案資訊」裡寫明核對情況。`,
};

const en: ReportWords = {
  title: 'Report an error',
  link: 'Report an error',
  linkHere: 'Error in this paragraph',
  lead: 'Where a character is wrong or missing or a paragraph is broken in the wrong place, correct it here and get a correction file for the keeper of the archive. This site collects and uploads nothing: the file is made in your browser.',
  needsScript:
    'Making a correction file needs JavaScript. Without it, write a mail with the address of the text, the number of the paragraph, the words as they are and as they should be.',
  needsServer:
    'Pages opened from a disk cannot fetch texts; open the site from a web server, or write a mail.',
  noDocument:
    'Come here from the page of a text: press “Report an error” there, or ¶ at the end of a paragraph and then “Error in this paragraph”.',
  toSpeeches: 'List of speeches',
  loading: 'Fetching the text…',
  failed: 'The text could not be fetched. It may have been taken down, or the network failed.',
  document: 'Text',
  paragraph: 'Paragraph',
  paragraphN: 'Paragraph {n}',
  corrected: 'Should read',
  correctedNote: 'Edit the words in the box. Only what you change is noted; the rest of the paragraph stays.',
  why: 'Evidence',
  whyHint: 'such as: compared with the text printed in a newspaper',
  by: 'Your name or institution (optional)',
  result: 'Correction file',
  resultNote: (id) =>
    `The keeper saves it as corrections/${id}.yml, or adds it to the end of that file; the next import applies it.`,
  unchanged: 'Nothing has been changed yet.',
  download: 'Download the file',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy; please select the text.',
  mail: 'Mail it to the keeper',
  mailTo: (keeper) => `You can also write to the keeper: ${keeper}.`,
  noMail:
    'This archive has published no address of its keeper. Download the file and give it to whoever runs this site.',
  subject: (title) => `Correction: ${title}`,
  checkedTitle: 'What a person has checked',
  checked: (n, of) =>
    `Of ${of} public texts, ${n} ${n === 1 ? 'has' : 'have'} been checked by a person; the others were prepared by program. Each page says so under “Record” (档案信息).`,
};

export const reportWords: Readonly<Record<Locale, ReportWords>> = {
  'zh-hans': zhHans,
  'zh-hant': zhHant,
  en,
};
