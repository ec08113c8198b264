/** The kind of panel that a site is drawn in, by which VS Code asks for it after a restart; the manifest names it too. */
export const SITE_PANEL = 'smsMetering.site';
