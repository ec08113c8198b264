import fc from 'fast-check';
import { anyText } from './any-text.ts';

/** Parts of lines that some rule for logs waits for, and parts that look like them. */
const messages = [
  'Connecting with UID=sa;PWD=example;SERVER=x',
  'password: Constructed1!',
  'password=',
  'PWD="a;b"',
  "Pwd='",
  'PASSWORD={x}} y',
  'Checking for the existence of a License Server share \\\\METER01\\LicMtr',
  "ERROR: FAILED TO INSTALL LICENSE SERVER 'METER01'",
  'Copying C:\\SMS\\bin\\i386\\ProductDB.Dll to \\\\METER01\\LicMtr\\ProductDB.Dll...',
  'Copying something else...',
  'The file installation failed.',
  'NT Service Exception: 997 and so on',
  'Download failed: Failed to get ignorable exes',
  'ERROR: Registry key missing or corrupt.',
  'Problem with the registry (error 2). (LicenseServers key missing?)',
  'Win32 error 1061',
  'Error 1069',
  '1061 1069',
  'FAILED - Severity:0 Error:2 Failed to connect to the pipe-service on \\\\METER01.',
  'Pipe busy',
  'Off-line licensing log error: access to the log file has been denied.',
  'Drive space now available - Resuming Client',
  'OK (0 groups)',
  'OK (4 groups)',
  'ACCESS DENIED',
  'Downloading client configuration...',
  'Copying reintegration data to server...',
  '+ON +: Connecting (0/5).',
  '+ON +: TestStayOnline FAILED. Will retry 4 more times out of 5.',
  '+ON +: Synchronized FAILED.',
  'Switching OFFLINE ...',
  'STATMSG: ID=9406 SEV=E COMP="SMS_LICENSE_SERVER_MANAGER" GMTDATE=Mon May 07 15:00:00.000 2001 ISTR0=""',
  'STATMSG: ID=9202 SEV=W COMP="LICENSE_METERING" GMTDATE=Mon May 07 15:07:00.000 2001',
  'TATMSG: ID=9399',
  'GMTDATE=',
  '$$<',
  '  $$<X>',
  '',
  '   ',
];

const trailers = [
  '',
  '',
  '  $$<LICENSE_METERING><Mon May 07 08:00:00.000 2001 Pacific Daylight Time><thread=170 (0xAA)>',
  '  $$<LICENSE_METERING><Mon May 07 08:00:00.000 2001 Pacific Daylight Time><thread=66 (0x42)>',
  '  $$<LICENSE_METERING><Sun May 06 08:00:00.000 2001 Pacific Daylight Time><thread=66 (0x42)>',
  '~  $$<C:\\WINNT\\LICCLINT.EXE><Wed May 07 09:00:00.000 2003><thread=52 (0x34)>',
  ' ~  $$<C:\\WINNT\\LICCLINT.EXE><Xyz Abc 99 99:99:99.000 2003><thread=>',
];

/** A trailer may break off anywhere. */
const trailer = fc
  .tuple(fc.constantFrom(...trailers), fc.option(fc.nat(90), { nil: 1000 }))
  .map(([text, length]) => text.slice(0, length));

const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...messages), trailer).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: anyText(20) },
);

/** Logs with all that rules wait for, lines that break off, any line ends and any characters. */
export const logText: fc.Arbitrary<string> = fc
  .array(fc.tuple(line, fc.constantFrom('\r\n', '\n', '\r', '\r\n', '\n', '')), { maxLength: 25 })
  .map((lines) => lines.map((parts) => parts.join('')).join(''));

/** A text in random parts. */
export function inParts(text: string, cuts: readonly number[]): readonly string[] {
  const places = cuts.map((cut) => cut % (text.length + 1)).sort((first, second) => first - second);
  return [0, ...places].map((start, index) => text.slice(start, places[index] ?? text.length));
}
