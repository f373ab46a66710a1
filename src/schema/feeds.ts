import { z } from 'zod';

/** One saved search that is published as a feed. */
export const feedQuery = z.strictObject({
  /** Becomes part of the feed's address and must not change. */
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'a name holds lower-case Latin letters, digits and single hyphens',
  }),
  title: z.string().trim().min(1).max(200),
  /** As it is written in the search box. */
  query: z.string().trim().min(1).max(2000),
});

/** `feeds.yml` in the content folder, optional. */
export const feedsFile = z
  .array(feedQuery)
  .refine((feeds) => new Set(feeds.map(({ name }) => name)).size === feeds.length, {
    error: 'two feeds have one name',
  });

export type FeedQuery = z.infer<typeof feedQuery>;
