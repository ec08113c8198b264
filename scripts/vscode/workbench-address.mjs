// @ts-check

/**
 * The address at which a browser finds a workbench with a folder open, or with several: those of a `.code-workspace` file.
 * @param {object} options
 * @param {string} options.authority host and port of the server
 * @param {string} options.folder or the file that lists folders
 * @param {string} [options.token] the server's connection token
 * @param {readonly string[]} [options.extensions] folders of extensions under development
 * @param {string} [options.tests] module with the tests to run
 * @param {string} [options.file] file to open
 * @returns {string}
 */
export function workbenchAddress({ authority, folder, token, extensions = [], tests, file }) {
  /** @param {string} path */
  const remote = (path) => `vscode-remote://${authority}${encodeURI(path)}`;
  /** @type {[string, string][]} */
  const payload = extensions.map((extension) => ['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)], ['enableProposedApi', '']);
  if (file) payload.push(['openFile', remote(file)]);
  if (tests || file) payload.push(['skipWelcome', 'true']);
  const query = new URLSearchParams();
  if (token) query.set('tkn', token);
  query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}
