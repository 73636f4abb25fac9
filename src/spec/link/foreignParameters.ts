/** Parameters that other sites append to links, to follow who opens them. They say nothing about this page. */
const names = new Set([
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'twclid',
  'ttclid',
  'yclid',
  'igsh',
  'igshid',
  'li_fat_id',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  'oly_anon_id',
  'oly_enc_id',
  'ref',
  'ref_src',
  'ref_url',
  's_cid',
  'si',
  'srsltid',
  'vero_id',
  'wickedid',
  '_ga',
  '_gl',
  '_hsenc',
  '_hsmi',
]);
const families = /^(utm|hsa|pk|mtm|matomo|piwik|at)_/i;

/** Returns true for a parameter of another site, which is dropped without a notice. */
export function isForeign(name: string): boolean {
  return names.has(name.toLowerCase()) || families.test(name);
}
