/** A page of each kind that every archive has, whatever it holds, in the default language. */
export const pageTypes: readonly string[] = [
  '',
  'browse/',
  'occasions/',
  'cited/',
  'sources/',
  'coverage/',
  'quality/',
  'compare/',
  'report/',
  'speakers/',
  'years/',
  'guide/restore/',
  'guide/format/',
];
