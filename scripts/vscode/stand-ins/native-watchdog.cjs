// @ts-check
// Stands in for the native module that ends the extension host when the VS Code server is gone.
const secondsBetweenLooks = 1;

exports.start = (/** @type {number} */ pid) => {
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch {
      process.exit(87);
    }
  }, secondsBetweenLooks * 1000).unref();
};
exports.exit = (/** @type {number} */ code) => process.exit(code);
