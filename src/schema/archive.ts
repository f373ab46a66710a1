import { z } from 'zod';

const words = z.string().trim().min(1).max(300);

/** What the keeper says of the archive as a whole: `archive.yml` in the content folder, optional. */
export const archiveFacts = z.strictObject({
  /** One sentence that stands at the foot of every page; the first language serves where one is missing. */
  notice: z.strictObject({ 'zh-Hans': words, 'zh-Hant': words.optional(), en: words.optional() }).optional(),
  /** Who keeps the archive and where a reader's corrections go. */
  keeper: z.strictObject({ name: words.optional(), email: z.email().optional() }).optional(),
  /** Whether readers may download the files as they were received. */
  publishReceived: z.boolean().optional(),
  /** The address at which the site is published, such as `https://archive.example.org/speeches/`; feeds need it. */
  site: z.url({ protocol: /^https?$/ }).optional(),
});

export type ArchiveFacts = z.infer<typeof archiveFacts>;
