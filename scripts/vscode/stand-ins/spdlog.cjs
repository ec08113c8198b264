// @ts-check
// Stands in for the native logger of VS Code, which needs a compiler to install. Its log files, which are also what the
// Output panel shows, are written as they come; rotation is left out, for they last as long as one run.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
const off = levels.length;
let levelOfAll = 0;

class Logger {
  /**
   * @param {string} _kind
   * @param {string} name
   * @param {string} file
   */
  constructor(_kind, name, file) {
    this.name = name;
    this.file = file;
    this.level = levelOfAll;
    this.bare = false;
    mkdirSync(dirname(file), { recursive: true });
  }

  /**
   * @param {number} level
   * @param {string} message
   */
  write(level, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    const line = this.bare ? message : `${time} [${levels[level]}] ${message}\n`;
    try {
      appendFileSync(this.file, line);
    } catch {
      // The folder is removed at the end of a run, sometimes before the last word is said.
    }
  }

  /** @param {string} message */
  trace(message) {
    this.write(0, message);
  }
  /** @param {string} message */
  debug(message) {
    this.write(1, message);
  }
  /** @param {string} message */
  info(message) {
    this.write(2, message);
  }
  /** @param {string} message */
  warn(message) {
    this.write(3, message);
  }
  /** @param {string} message */
  error(message) {
    this.write(4, message);
  }
  /** @param {string} message */
  critical(message) {
    this.write(5, message);
  }

  getLevel() {
    return this.level;
  }
  /** @param {number} level */
  setLevel(level) {
    this.level = level;
  }
  /** After this, messages are written as they are, without time, level and line end. */
  clearFormatters() {
    this.bare = true;
  }
  setPattern() {}
  flush() {}
  drop() {
    this.level = off;
  }
}

/** @param {string} kind */
const creator = (kind) => async (/** @type {string} */ name, /** @type {string} */ file) =>
  new Logger(kind, name, file);

exports.version = 0;
exports.setLevel = (/** @type {number} */ level) => {
  levelOfAll = level;
};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = creator('rotating');
exports.createAsyncRotatingLogger = creator('rotating_async');
