import { expect, it } from 'vitest';
import { yearRuns } from './year-runs.ts';

it.each([
  [[], []],
  [['2008'], ['2008']],
  [['2008', '2009'], ['2008—2009']],
  [
    ['2008', '2009', '2010', '2012', '2014', '2015'],
    ['2008—2010', '2012', '2014—2015'],
  ],
])('%j are told as %j', (years, runs) => expect(yearRuns(years)).toEqual(runs));
