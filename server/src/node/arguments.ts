/** What a command line asks for. */
export type Command = 'serve' | 'help' | 'version' | 'misused';

export const usage = `Language server for the configuration files of SMS 2.0 software metering.

  sms-metering-language-server --stdio      speak the Language Server Protocol over standard input and output
  sms-metering-language-server --node-ipc   the same over the channel of a Node parent process
  sms-metering-language-server --version
  sms-metering-language-server --help

It opens no network connection.`;

/** Ways to talk that go over a socket or pipe; they are refused. */
const NETWORK = /^--(?:socket|pipe)(?:=|$)/;

export function commandOf(words: readonly string[]): Command {
  if (words.includes('--help') || words.includes('-h')) return 'help';
  if (words.includes('--version') || words.includes('-v')) return 'version';
  if (words.some((word) => NETWORK.test(word))) return 'misused';
  return words.includes('--stdio') || words.includes('--node-ipc') ? 'serve' : 'misused';
}
