/** Words that make a clause a question. */
export const interrogative =
  /[吗呢么谁哪几何啊吧嘛]|什么|怎|为啥|多少|多大|多久|是否|如何|难道|岂|能不能|会不会|是不是|有没有|要不要|行不行|对不对|好不好|够不够|可不可|愿不愿|干不干|敢不敢/u;
