/**
 * Words that make a clause a question, among them a verb that asks by being said twice (让不让, 修不修).
 * Those that serve statements as well (几, 这么, 任何, 时不时, 动不动) are left out.
 */
export const interrogative =
  /[吗呢谁哪嘛]|吧$|什么|怎|为何|如何|何[处时以况在]|多少|多大|多久|是否|难道|岂|能不能|会不会|是不是|有没有|要不要|行不行|对不对|好不好|够不够|可不可|愿不愿|干不干|敢不敢|知不知|(?![时动])(\p{Script=Han})不\1/u;
