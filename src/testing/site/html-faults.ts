import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** What the standard of HTML does not allow on a page, each with its place. */
export async function htmlFaults(html: string, file: string): Promise<string[]> {
  const loader = new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard'],
    elements: ['html5'],
  });
  const { results } = await new HtmlValidate(loader).validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${file} ${selector}: ${message} (${ruleId})`),
  );
}
