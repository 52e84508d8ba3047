/** What a document says of its address, where a browser may be sent there: http(s) only; undefined for all else. */
export function webAddress(url: string | null): URL | undefined {
  if (url === null || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  return address.protocol === 'http:' || address.protocol === 'https:' ? address : undefined;
}
