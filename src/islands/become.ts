/** Attributes that a script sets through properties; a policy for content may forbid them as attributes. */
const byProperty: ReadonlySet<string> = new Set(['style']);

function becomeAttributes(shown: Element, wanted: Element): void {
  for (const { name } of [...shown.attributes])
    if (!wanted.hasAttribute(name) && !byProperty.has(name)) shown.removeAttribute(name);
  for (const { name, value } of wanted.attributes)
    if (shown.getAttribute(name) !== value && !byProperty.has(name)) shown.setAttribute(name, value);
}

/** What a reader sees of a field is its properties; the attributes are only what it began with. */
function becomeProperties(shown: Element, wanted: Element): void {
  if (shown instanceof HTMLInputElement && wanted instanceof HTMLInputElement) {
    // Whoever is typing goes on.
    const typed = shown === document.activeElement && shown.type !== 'checkbox';
    if (!typed && shown.value !== wanted.value) shown.value = wanted.value;
    if (shown.checked !== wanted.checked) shown.checked = wanted.checked;
    if (shown.indeterminate !== wanted.indeterminate) shown.indeterminate = wanted.indeterminate;
  }
  if (shown instanceof HTMLSelectElement && wanted instanceof HTMLSelectElement)
    if (shown.value !== wanted.value) shown.value = wanted.value;
}

function becomeNode(shown: Node, wanted: Node): boolean {
  if (shown.nodeType !== wanted.nodeType || shown.nodeName !== wanted.nodeName) return false;
  if (shown instanceof Element && wanted instanceof Element) become(shown, wanted);
  else if (shown.nodeValue !== wanted.nodeValue) shown.nodeValue = wanted.nodeValue;
  return true;
}

/**
 * Makes an element that is shown like another of its kind, touching only what differs: laying text out, and
 * looking for fonts that have its characters, costs more than anything else that drawing does.
 *
 * @param shown an element without listeners of its own below it
 * @param wanted is used up
 */
export function become(shown: Element, wanted: Element): void {
  becomeAttributes(shown, wanted);
  becomeChildren(shown, [...wanted.childNodes]);
  becomeProperties(shown, wanted);
}

/** Makes the children of an element like those given, in their order. */
export function becomeChildren(shown: Element, wanted: readonly Node[]): void {
  const own = [...shown.childNodes];
  for (const [place, node] of wanted.entries()) {
    const before = own[place];
    if (!before) shown.append(node);
    else if (!becomeNode(before, node)) before.replaceWith(node);
  }
  for (const node of own.slice(wanted.length)) node.remove();
}

/** Puts nodes below an element in an order; those that stand rightly are not moved, others are taken away. */
export function arrange(parent: Element, nodes: readonly Node[]): void {
  let at = parent.firstChild;
  for (const node of nodes) {
    if (node === at) at = at.nextSibling;
    else parent.insertBefore(node, at);
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}
