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
];
