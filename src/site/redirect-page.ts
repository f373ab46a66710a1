const signs: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };

/**
 * A page that leads to another, for hosts that know nothing but files.
 *
 * @param address root-absolute; the link is for readers whose browser does not follow
 */
export function redirectPage(address: string): string {
  const written = address.replace(/[&"<]/g, (sign) => signs[sign] ?? sign);
  return [
    '<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>言录</title>',
    '<meta name="robots" content="noindex">',
    `<meta http-equiv="refresh" content="0;url=${written}"></head>`,
    `<body><main><h1>言录</h1><p><a href="${written}">→</a></p></main></body></html>\n`,
  ].join('');
}
