import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const loader = new StaticConfigLoader({
  root: true,
  extends: ['html-validate:standard'],
  elements: ['html5'],
});
const validator = new HtmlValidate(loader);

/** What the standard of HTML does not allow on a page, each with its place. */
export async function htmlFaults(html: string, file: string): Promise<string[]> {
  const { results } = await validator.validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${file} ${selector}: ${message} (${ruleId})`),
  );
}
