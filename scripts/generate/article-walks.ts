import type { ArticleId } from '../../server/src/core/catalogue/evidence.ts';

/** A problem of an article as it shows in a file of a site: the way from the file to the article and to what helps. */
export interface ArticleWalk {
  readonly article: ArticleId;
  /** The problem in a few words. */
  readonly problem: string;
  /** Name of the file that shows it. */
  readonly file: string;
  readonly text: string;
  /** Other files of the same site that the finding depends on. */
  readonly beside?: Readonly<Record<string, string>>;
  /** The rule that speaks. */
  readonly rule: string;
  /** Words of the fix; absent where an edit cannot help and the guidance has the steps. */
  readonly fix?: string;
  /** Words that the remedy or the summary of the article has to hold. */
  readonly guidance: RegExp;
}

const online = '[ClientAgent]\nRealTimeVerification=yes\n';

/** The five articles that the product began with, each from a file in which its problem shows. */
export const articleWalks: readonly ArticleWalk[] = [
  {
    article: 'Q210202',
    problem: 'license balancing set too far apart',
    file: 'SiteMetering.ini',
    text: `[Site]\nServers=METER01, METER02\n[Local]\nLicenseBalancing=every 14 days\n${online}`,
    rule: 'SWM504',
    fix: 'every 4 hours',
    guidance: /schedule/i,
  },
  {
    article: 'Q210202',
    problem: 'constant license balancing',
    file: 'SiteMetering.ini',
    text: `[Local]\nLicenseBalancing=every 15 minutes\n${online}`,
    rule: 'SWM503',
    fix: 'every 4 hours',
    guidance: /ODBC/,
  },
  {
    article: 'Q226827',
    problem: 'denials and imbalance after a server was away',
    file: 'SiteMetering.ini',
    text: `[Site]\nServers=METER01, METER02\n[Local]\nLicenseBalancing=every 8 hours\n${online}`,
    rule: 'SWM618',
    guidance: /balancing/i,
  },
  {
    article: 'Q226827',
    problem: 'retries that online clients do not use',
    file: 'SiteMetering.ini',
    text: '[ClientAgent]\nRetries=5\nRealTimeVerification=yes\n',
    rule: 'SWM602',
    guidance: /at once|retries/i,
  },
  {
    article: 'Q299261',
    problem: 'the service stops answering after the weekly pack',
    file: 'Remodbc.ini',
    text: '[DS]\nPackTime=989139599\n',
    beside: { 'SiteMetering.ini': '[Site]\nVersion=SP3\nZone=America/Los_Angeles\n' },
    rule: 'SWM208',
    guidance: /SP4|Service Pack 4|service pack/i,
  },
  {
    article: 'Q299261',
    problem: 'status message 9406 every 15 minutes',
    file: 'Licsvcfg.log',
    text: 'STATMSG: ID=9406 SEV=E LEV=M SOURCE="SMS Server" COMP="SMS_LICENSE_SERVER_MANAGER"\n',
    rule: 'SWM707',
    guidance: /SP4|Service Pack 4|service pack/i,
  },
  {
    article: 'Q213261',
    problem: 'clocks that disagree, so that usage is not uploaded',
    file: 'LICMTR.CFG',
    text: '[Component Configuration]\nLastUpdate=29528490, 61154480\n(REG_SZ) LicenseServers=METER01\n[METER01]\n(REG_SZ) UncDbPath=\\\\METER01\\LicMtr\n',
    beside: { 'SiteMetering.ini': '[Site]\nReferenceDate=2001-05-01\n' },
    rule: 'SWM620',
    guidance: /Remove the SMS software[\s\S]*Install the SMS software again/,
  },
  {
    article: 'Q212894',
    problem: 'Windows 95 and 98 clients cling to one server',
    file: 'SiteMetering.ini',
    text: '[Site]\nServers=METER01, METER02\nWindows9xClients=40\n',
    rule: 'SWM617',
    guidance: /23|restart/i,
  },
];
