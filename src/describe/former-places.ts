import type { DivisionLevel } from './gazetteer.ts';

/** A division that is gone, or that never had a code of its own. */
export interface FormerPlace {
  readonly name: string;
  readonly level: DivisionLevel;
  /** From the province down to the division above it. */
  readonly chain: readonly string[];
  /** GB/T 2260: its own code as last published, or that of the nearest division that has one. */
  readonly code: string;
  readonly source: string;
}

/**
 * Places that speeches of the last forty years name and that today's list does not hold. A name that
 * today's list also has stays out unless it can be told apart by the places around it.
 */
export const formerPlaces: readonly FormerPlace[] = [
  {
    name: '长城区',
    level: 'county',
    chain: ['甘肃省', '嘉峪关市'],
    code: '620200',
    source: '嘉峪关市所设管理区，未列入 GB/T 2260；取嘉峪关市代码',
  },
  {
    name: '雄关区',
    level: 'county',
    chain: ['甘肃省', '嘉峪关市'],
    code: '620200',
    source: '嘉峪关市所设管理区，未列入 GB/T 2260；取嘉峪关市代码',
  },
  {
    name: '镜铁区',
    level: 'county',
    chain: ['甘肃省', '嘉峪关市'],
    code: '620200',
    source: '嘉峪关市所设管理区，未列入 GB/T 2260；取嘉峪关市代码',
  },
  {
    name: '崇文区',
    level: 'county',
    chain: ['北京市'],
    code: '110103',
    source: 'GB/T 2260-2007；2010 年并入东城区',
  },
  {
    name: '宣武区',
    level: 'county',
    chain: ['北京市'],
    code: '110104',
    source: 'GB/T 2260-2007；2010 年并入西城区',
  },
  {
    name: '卢湾区',
    level: 'county',
    chain: ['上海市'],
    code: '310103',
    source: 'GB/T 2260-2007；2011 年并入黄浦区',
  },
  {
    name: '南汇区',
    level: 'county',
    chain: ['上海市'],
    code: '310119',
    source: 'GB/T 2260-2007；2009 年并入浦东新区',
  },
  {
    name: '闸北区',
    level: 'county',
    chain: ['上海市'],
    code: '310108',
    source: 'GB/T 2260-2007；2015 年并入静安区',
  },
  {
    name: '塘沽区',
    level: 'county',
    chain: ['天津市'],
    code: '120107',
    source: 'GB/T 2260-2007；2009 年并入滨海新区',
  },
  {
    name: '大港区',
    level: 'county',
    chain: ['天津市'],
    code: '120109',
    source: 'GB/T 2260-2007；2009 年并入滨海新区',
  },
  {
    name: '襄樊市',
    level: 'city',
    chain: ['湖北省'],
    code: '420600',
    source: 'GB/T 2260-2007；2010 年改名襄阳市',
  },
  {
    name: '莱芜市',
    level: 'city',
    chain: ['山东省'],
    code: '371200',
    source: 'GB/T 2260-2007；2019 年并入济南市',
  },
  {
    name: '思茅市',
    level: 'city',
    chain: ['云南省'],
    code: '530800',
    source: 'GB/T 2260-2002；2007 年改名普洱市',
  },
  {
    name: '汉沽区',
    level: 'county',
    chain: ['天津市'],
    code: '120108',
    source: 'GB/T 2260-2007；2009 年并入滨海新区',
  },
  {
    name: '崇明县',
    level: 'county',
    chain: ['上海市'],
    code: '310230',
    source: 'GB/T 2260-2007；2016 年改设崇明区',
  },
  {
    name: '密云县',
    level: 'county',
    chain: ['北京市'],
    code: '110228',
    source: 'GB/T 2260-2007；2015 年改设密云区',
  },
  {
    name: '延庆县',
    level: 'county',
    chain: ['北京市'],
    code: '110229',
    source: 'GB/T 2260-2007；2015 年改设延庆区',
  },
  {
    name: '章丘市',
    level: 'county',
    chain: ['山东省', '济南市'],
    code: '370181',
    source: 'GB/T 2260-2007；2016 年改设章丘区',
  },
  {
    name: '即墨市',
    level: 'county',
    chain: ['山东省', '青岛市'],
    code: '370282',
    source: 'GB/T 2260-2007；2017 年改设即墨区',
  },
  {
    name: '胶南市',
    level: 'county',
    chain: ['山东省', '青岛市'],
    code: '370284',
    source: 'GB/T 2260-2007；2012 年并入黄岛区',
  },
  {
    name: '富阳市',
    level: 'county',
    chain: ['浙江省', '杭州市'],
    code: '330183',
    source: 'GB/T 2260-2007；2014 年改设富阳区',
  },
  {
    name: '临安市',
    level: 'county',
    chain: ['浙江省', '杭州市'],
    code: '330185',
    source: 'GB/T 2260-2007；2017 年改设临安区',
  },
  {
    name: '吴江市',
    level: 'county',
    chain: ['江苏省', '苏州市'],
    code: '320584',
    source: 'GB/T 2260-2007；2012 年改设吴江区',
  },
  {
    name: '江都市',
    level: 'county',
    chain: ['江苏省', '扬州市'],
    code: '321088',
    source: 'GB/T 2260-2007；2011 年改设江都区',
  },
  {
    name: '溧水县',
    level: 'county',
    chain: ['江苏省', '南京市'],
    code: '320124',
    source: 'GB/T 2260-2007；2013 年改设溧水区',
  },
  {
    name: '高淳县',
    level: 'county',
    chain: ['江苏省', '南京市'],
    code: '320125',
    source: 'GB/T 2260-2007；2013 年改设高淳区',
  },
  {
    name: '赣榆县',
    level: 'county',
    chain: ['江苏省', '连云港市'],
    code: '320721',
    source: 'GB/T 2260-2007；2014 年改设赣榆区',
  },
  {
    name: '通州市',
    level: 'county',
    chain: ['江苏省', '南通市'],
    code: '320683',
    source: 'GB/T 2260-2007；2009 年改设通州区',
  },
  {
    name: '从化市',
    level: 'county',
    chain: ['广东省', '广州市'],
    code: '440184',
    source: 'GB/T 2260-2007；2014 年改设从化区',
  },
  {
    name: '增城市',
    level: 'county',
    chain: ['广东省', '广州市'],
    code: '440183',
    source: 'GB/T 2260-2007；2014 年改设增城区',
  },
  {
    name: '长乐市',
    level: 'county',
    chain: ['福建省', '福州市'],
    code: '350182',
    source: 'GB/T 2260-2007；2017 年改设长乐区',
  },
  {
    name: '望城县',
    level: 'county',
    chain: ['湖南省', '长沙市'],
    code: '430122',
    source: 'GB/T 2260-2007；2011 年改设望城区',
  },
  {
    name: '双流县',
    level: 'county',
    chain: ['四川省', '成都市'],
    code: '510122',
    source: 'GB/T 2260-2007；2015 年改设双流区',
  },
];
