/**
 * A web address as tables write it, 'www.example.org' too; null when it is no page anyone could open: another
 * scheme, no dot in its host, a user name in it.
 */
export function readWebAddress(text: string): string | null {
  const address = /^[a-z][a-z\d+-]*:/i.test(text) ? text : `https://${text}`;
  const url = URL.parse(address);
  const isPage =
    url &&
    /^https?:$/.test(url.protocol) &&
    /[^.]\.[^.]/.test(url.hostname) &&
    !url.username &&
    !url.password;
  return isPage ? url.href : null;
}
