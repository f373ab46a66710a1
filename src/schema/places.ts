import { z } from 'zod';

const divisionName = z.string().regex(/^\p{Script=Han}{1,14}[省市区县州盟旗镇乡道木村]$/u, {
  error:
    'a place is 2 to 15 Chinese characters and ends in 省, 市, 区, 县, 州, 盟, 旗, 镇, 乡, 街道, 苏木 or 村',
});

/** A place that the list of administrative divisions does not hold, as the keeper knows it. */
export const keeperPlace = z.strictObject({
  name: divisionName,
  /** The places it lies in, from the largest down; none where nothing above it is known. */
  within: z.array(divisionName).max(3).default([]),
  /** Needed only where the last character does not tell, as for a 市 of the rank of a county. */
  level: z.enum(['province', 'city', 'county', 'town']).optional(),
  /** Six digits after GB/T 2260; for a town those of its county. */
  code: z
    .string()
    .regex(/^\d{6}$/, { error: 'a code has six digits' })
    .optional(),
});

/** `places.yml` in the content folder, optional. */
export const placesFile = z
  .array(keeperPlace)
  .max(10_000)
  .refine((places) => new Set(places.map(({ name }) => name)).size === places.length, {
    error: 'two places have one name',
  });

export type KeeperPlace = z.infer<typeof keeperPlace>;
