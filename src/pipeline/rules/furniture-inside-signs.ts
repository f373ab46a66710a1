import type { LineFacts } from '../stages/line-facts.ts';
import type { Point } from './point.ts';

/** Enough to outweigh that a line stands within the text. */
const decisive = 12;
const longest = 50;

const alone = ({ zone, ends, text }: LineFacts) => zone === 'inside' && !ends && text.length <= longest;

const advertisement =
  /订购|酬宾|送货|加盟|特价|团购|厂家|直销|包过|首付|代写|立减|折起|全场|招租|楼盘|代购|秒杀|以旧换新|优惠价|限时|抢购|包邮|旗舰店|专卖|批发|零售|咨询热线|订票|报名热线|名师|押题|考研|公考|装修/u;
const wordsApart =
  /^[^，。；、！？：:《》]{2,16}(?:[\s　|｜·]{1,4}[^，。；、！？：:《》]{2,16}){1,5}[！!]?$/u;

const numbered =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．章节条]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．])/u;

/** What speaks for a line of the page between the paragraphs of the text. */
export const insideSigns: readonly Point[] = [
  {
    id: 'caption',
    points: decisive,
    why: '排在图片下面的说明',
    holds: (line) =>
      line.caption === true && line.text.length <= longest && !line.isTitle && !numbered.test(line.text),
  },
  {
    id: 'before-salutation',
    points: 24,
    why: '讲话从称呼讲起，称呼以上的成句的话是编者的话',
    holds: ({ beforeCall }) => beforeCall === true,
  },
  {
    id: 'names-site',
    points: decisive,
    why: '短短一行说到网站自己的名字',
    holds: (line) => line.namesSite === true && !line.ends && line.text.length <= longest,
  },
  {
    id: 'advertisement',
    points: decisive,
    why: '段落之间没有标点的几个词，是叫人买东西的广告',
    holds: (line) => alone(line) && advertisement.test(line.text) && wordsApart.test(line.text),
  },
  {
    id: 'advert-word',
    points: decisive,
    why: '段落之间只写着“广告”',
    holds: (line) =>
      line.zone === 'inside' &&
      /^[【[（(「]?\s?(?:广\s?告\s?位?|推\s?广|赞\s?助|ADVERTISEMENT|Advertisement|AD)\s?[】\])）」]?$/u.test(
        line.text,
      ),
  },
  {
    id: 'link-between',
    points: decisive,
    why: '段落之间整行是链接，指向别的文章',
    holds: (line) =>
      alone(line) &&
      line.evidence !== undefined &&
      line.evidence.links >= 0.8 &&
      (/^(?:推荐|相关|延伸|更多|热点|链接|专题|往期|点击)/u.test(line.text) || line.han >= 8) &&
      !/^[一二三四五六七八九十（(\d第]/u.test(line.text),
  },
  {
    id: 'reading-on',
    points: decisive,
    why: '段落之间“推荐阅读：”引出别的文章',
    holds: (line) =>
      alone(line) &&
      /^[【[（(]?(?:推荐|相关|延伸|拓展|扩展|热门|猜你喜欢|更多)(?:阅读|文章|报道|新闻|链接|文档|范文|推荐|内容|视频)[】\])）]?[：:]/u.test(
        line.text,
      ),
  },
  {
    id: 'site-between',
    points: decisive,
    why: '段落之间只写着一个网站的名称',
    holds: (line) =>
      line.zone === 'inside' &&
      /^[^，。；、：:\s]{2,16}(?:人民政府(?:门户)?网(?:站)?|新闻网|公文网|文秘网|范文网|资料网|文档网|文库|门户网站|官方网站|官网)$/u.test(
        line.text,
      ),
  },
  {
    id: 'comment-between',
    points: decisive,
    why: '段落之间网友的跟帖和投票',
    holds: (line) =>
      line.zone === 'inside' &&
      line.text.length <= longest &&
      /^(?:网友|楼主|匿名(?:用户|网友)?|游客|投票|话题讨论|互动话题)\s?[“"「][^”"」]{1,14}[”"」]?[：:]|^(?:投票|调查|互动|话题)[：:].{2,40}[？?]$/u.test(
        line.text,
      ),
  },
  {
    id: 'with-picture',
    points: decisive,
    why: '新闻的题目后面注明带图带视频',
    holds: (line) => alone(line) && /[（([【]\s?(?:组?图|图集|视频|图文|附图)\s?[）)\]】]$/u.test(line.text),
  },
];
