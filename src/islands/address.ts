/**
 * Takes `index.html` out of the address bar. Links carry it so that they work from a disk; on a server
 * the shorter address is the one to be copied and cited.
 */
export function keepAddressShort(): void {
  const { protocol, pathname, search, hash } = location;
  if (!protocol.startsWith('http') || !pathname.endsWith('/index.html')) return;
  const short = pathname.slice(0, -'index.html'.length);
  history.replaceState(history.state, '', `${short}${search}${hash}`);
}
