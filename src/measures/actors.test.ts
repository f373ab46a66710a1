import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitActors } from './actors.ts';

it.each<[string, string[]]>([
  ['市财政局、市民政局', ['市财政局', '市民政局']],
  ['市财政局', ['市财政局']],
  ['市住房和城乡建设局', ['市住房和城乡建设局']],
  ['市人力资源和社会保障局、市公安局', ['市人力资源和社会保障局', '市公安局']],
  ['市自然资源和规划局和市生态环境局', ['市自然资源和规划局', '市生态环境局']],
  ['市发展和改革委员会', ['市发展和改革委员会']],
  ['县农业农村局、县审计局和各镇', ['县农业农村局', '县审计局', '各镇']],
  ['开发区和县区', ['开发区', '县区']],
  ['市委与市政府', ['市委', '市政府']],
  ['县区或者乡镇人民政府负责人', ['县区人民政府负责人', '乡镇人民政府负责人']],
  ['各镇、县水利局', ['各镇', '县水利局']],
  ['市、县财政', ['市财政', '县财政']],
  ['县、乡镇财政', ['县财政', '乡镇财政']],
  ['市、县两级财政', ['市财政', '县两级财政']],
  ['市、县区', ['市', '县区']],
  ['供水、供电公司', ['供水公司', '供电公司']],
  ['公安、司法部门', ['公安部门', '司法部门']],
  ['业主、物业公司', ['业主', '物业公司']],
  ['街道、排水、交警三方', ['街道', '排水', '交警']],
  ['芷溪、栗阳两县', ['芷溪县', '栗阳县']],
  ['县公安局、县交通局等部门', ['县公安局', '县交通局']],
  ['市总工会（女工部、法工部）、市妇联', ['市总工会（女工部、法工部）', '市妇联']],
  ['各有关部门', ['各有关部门']],
  ['三家', ['三家']],
])('%s', (text, bodies) => {
  expect(splitActors(text)).toEqual(bodies);
});

it('never leaves a name that was told without a body, and names none twice', () => {
  const words = fc.array(
    fc.constantFrom('市', '县', '财政', '局', '和', '、', '两县', '等部门', '公司', '（', '）'),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join('');
      const bodies = splitActors(text);
      expect(bodies.every((body) => body !== '')).toBe(true);
      expect(new Set(bodies).size).toBe(bodies.length);
      if (/[^、和两等]/u.test(text.replace('等部门', ''))) expect(bodies.length).toBeGreaterThan(0);
    }),
  );
});
