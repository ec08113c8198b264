import type { BenchLanguage } from './bench-document.ts';

const number = (index: number): string => String(index).padStart(6, '0');

/** A site control file: a block a record; the fault is a number that no REG_DWORD holds. */
export const siteControl: BenchLanguage = {
  name: 'site control file',
  languageId: 'sms-site-control',
  fileName: 'sitectrl.ct0',
  head: ['SITE CONTROL FILE [786][1.08]'],
  record: (index, isFaulty) => [
    'BEGIN_COMPONENT',
    `\t<SMS_COMPONENT_${number(index)}>`,
    '\t<6>',
    '\t<LAB>',
    `\tPROPERTY <Interval><REG_DWORD><><${isFaulty ? '4294967296' : '900'}>`,
    `\tPROPERTY <Share ${number(index)}><REG_SZ><\\\\METER01\\LicMtr><0>`,
    '\tPROPERTY_LIST <Servers><METER01><METER02>',
    'END_COMPONENT',
  ],
  tail: [],
  valuePlace: [4, 35],
  namePlace: [5, 16],
};

/** Remodbc.ini with a section a record; the fault is a section name one letter away from a known one. */
export const remodbc: BenchLanguage = {
  name: 'Remodbc.ini',
  languageId: 'remodbc-ini',
  fileName: 'Remodbc.ini',
  head: ['[DS]', 'PackInterval=604800', ''],
  record: (index, isFaulty) => [
    isFaulty ? `[Loging]` : `[Section ${number(index)}]`,
    `Path${number(index)}=C:\\SMS\\bin\\i386\\Server.dll`,
    `Target${number(index)}=Remodbc${number(index)}.log`,
    `Size${number(index)}=200000`,
    `; remark ${number(index)}: nothing reads this section`,
    `Mark${number(index)}=1`,
    '',
  ],
  tail: [],
  valuePlace: [3, 14],
  namePlace: [1, 6],
};

/** LICMTR.CFG with a server a record; the fault is a bracket that is missing. */
const licmtr: BenchLanguage = {
  name: 'LICMTR.CFG',
  languageId: 'licmtr-cfg',
  fileName: 'LICMTR.CFG',
  head: [
    '[Component Configuration]',
    '     LastUpdate=29414582, 394489728',
    '     Name=LICENSE METERING',
    '     KeyFlags=0',
  ],
  record: (index, isFaulty) => [
    `[METER${number(index)}${isFaulty ? '' : ']'}`,
    '       (REG_DWORD) Platform=3',
    `       (REG_SZ) UncDbPath=\\\\METER${number(index)}\\LicMtr`,
    `       (REG_SZ) Note${number(index)}=spare for the servers`,
  ],
  tail: ['[IDENT]', '     TYPE=Base Config File Type'],
  valuePlace: [3, 30],
  namePlace: [3, 18],
};

/** A site metering profile with a long history in its remarks: it has few settings. The fault is a section that means nothing. */
const siteMetering: BenchLanguage = {
  name: 'SiteMetering.ini',
  languageId: 'site-metering',
  fileName: 'Bench.SiteMetering.ini',
  head: ['[Site]', 'Code=LAB', 'Zone=America/Los_Angeles', '[Local]', 'LicenseBalancing=every 6 hours'],
  record: (index, isFaulty) => [
    isFaulty ? `[Spare ${number(index)}]` : `; Change ${number(index)}`,
    `; ${number(index)}: balancing was every 4 hours until this day, when METER02 was added`,
    `; ${number(index)}: retries are as they were`,
    ';',
  ],
  tail: [],
  valuePlace: [2, 21],
  namePlace: [1, 5],
};

/** A log of the metering service; the fault is a status message with a known article. */
const meteringLog: BenchLanguage = {
  name: 'metering log',
  languageId: 'sms-metering-log',
  fileName: 'Licsvcfg.log',
  head: [],
  record: (index, isFaulty) => {
    const minute = String(index % 60).padStart(2, '0');
    const stamp = `$$<SMS_LICENSE_SERVER_MANAGER><Sun May 06 01:${minute}:09.110 2001 Pacific Daylight Time><thread=412 (0x19C)>`;
    return [
      `Checking for the existence of a License Server share \\\\METER01\\LicMtr${number(index)}  ${stamp}`,
      isFaulty
        ? `STATMSG: ID=9406 SEV=E LEV=M SOURCE="SMS Server" COMP="SMS_LICENSE_SERVER_MANAGER" SYS=SITE01 SITE=LAB PID=259 TID=412  ${stamp}`
        : `Nothing to be done for METER01 in this cycle  ${stamp}`,
    ];
  },
  tail: [],
  valuePlace: [0, 72],
  namePlace: [1, 10],
};

/** JSON; the fault is a name that stands twice in its object. */
export const json: BenchLanguage = {
  name: 'JSON',
  languageId: 'json',
  fileName: 'bench.json',
  head: ['{', '  "first": 0'],
  record: (index, isFaulty) => [
    `  , "SMS_COMPONENT_${number(index)}": {`,
    '    "flags": 6,',
    '    "site": "LAB",',
    '    "interval": 900,',
    `    "${isFaulty ? 'site' : `share${number(index)}`}": "\\\\\\\\METER01\\\\LicMtr",`,
    '    "servers": ["METER01", "METER02"],',
    `    "remark": "record ${number(index)}"`,
    '  }',
  ],
  tail: ['}'],
  valuePlace: [3, 18],
  namePlace: [4, 8],
};

/** The languages of the product. */
export const productLanguages: readonly BenchLanguage[] = [
  siteControl,
  remodbc,
  licmtr,
  siteMetering,
  meteringLog,
];
