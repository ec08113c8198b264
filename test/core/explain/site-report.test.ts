import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import { reportAsHtml } from '../../../server/src/core/explain/render/html.ts';
import { reportAsMarkdown } from '../../../server/src/core/explain/render/markdown.ts';
import { reportAsText } from '../../../server/src/core/explain/render/text.ts';
import { ReportBuilder } from '../../../server/src/core/explain/site-report.ts';
import { severities } from '../../../server/src/core/rules/rule.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { SECRET_HEX, SECRET_TEXT } from '../../support/control-texts.ts';
import { now, reportOn, siteOf, stated } from './site-of.ts';

const bad = '[DS]\nPackTime=989139599000\nPackInterval=900\n[DS]\nPackInterval=604800\n';
const good = '[DS]\nPackInterval=604800\n';

describe('a report', () => {
  test('is the same for the same files, in every form', () => {
    const files = { 'A/Remodbc.ini': bad, 'B/Remodbc.ini': good, 'SiteMetering.ini': '[Site]\nCode=LAB\n' };
    for (const render of [reportAsHtml, reportAsMarkdown, reportAsText, JSON.stringify])
      assert.equal(render(reportOn(files)), render(reportOn(files)));
  });

  test('tells findings by weight, each rule once, with places and articles', () => {
    const { risks, articles } = siteOf({ 'A/Remodbc.ini': bad, 'B/Remodbc.ini': bad });
    const order = risks.map(({ severity }) => severities.indexOf(severity));
    assert.deepEqual(
      order,
      order.toSorted((first, second) => first - second),
    );
    const unit = risks.find(({ rule }) => rule === 'SWM203');
    assert.deepEqual(
      unit?.places.shown.map(({ path, line }) => [path, line]),
      [
        ['A/Remodbc.ini', 2],
        ['B/Remodbc.ini', 2],
      ],
    );
    assert.ok(unit?.places.shown[0]?.fix);
    const advised = articles.find(({ id }) => id === 'Q299261');
    assert.ok(advised && advised.remedy.length > 0 && advised.link.endsWith('/299/Q299261/'));
    assert.deepEqual(articles.find(({ id }) => id === 'Q226903')?.remedy, [], 'of the check list only');
  });

  test('tells which facts are missing and how to supply them, and none that is known', () => {
    const labels = (site: ReturnType<typeof siteOf>) => site.missing.map(({ label }) => label);
    const nothing = siteOf({ 'Remodbc.ini': good });
    assert.ok(
      labels(nothing).includes('Time zone of the servers') && labels(nothing).includes('License balancing'),
    );
    for (const { how } of nothing.missing) assert.ok(how.some((way) => way.includes('SiteMetering.ini')));
    const known = siteOf({
      'Remodbc.ini': good,
      'SiteMetering.ini':
        '[Site]\nZone=Europe/London\nVersion=SP2\n[Local]\nLicenseBalancing=every 4 hours\n',
    });
    assert.ok(
      !labels(known).includes('Time zone of the servers') && !labels(known).includes('License balancing'),
    );
    assert.deepEqual(known.facts.map(({ label, origin }) => [label, origin]).at(0), [
      'Version of SMS',
      '[Site] Version in SiteMetering.ini, line 3',
    ]);
  });

  test('has a check list for this site', () => {
    const ids = (site: ReturnType<typeof siteOf>) => site.advice.map(({ id }) => id);
    assert.ok(!ids(siteOf({ 'Remodbc.ini': good }, { version: stated('SP4') })).includes('SWM804'));
    assert.ok(ids(siteOf({ 'Remodbc.ini': good }, { version: stated('SP1') })).includes('SWM804'));
    const perhaps = siteOf({ 'Remodbc.ini': good }).advice.find(({ id }) => id === 'SWM804');
    assert.match(perhaps?.condition ?? '', /version is not known/);
    const controllers = { 'SiteMetering.ini': '[Site]\nDomainControllers=none\n' };
    assert.ok(!ids(siteOf(controllers)).includes('SWM805'));
  });

  test('names what looks binary and goes on', () => {
    const { sites, unread } = reportOn({
      'A/Remodbc.ini': '\u0001\u0002\u0003\u0000'.repeat(100),
      'B/Remodbc.ini': good,
    });
    assert.deepEqual(unread.shown, [
      { path: 'A/Remodbc.ini', reason: 'looks binary, not like text, and was not checked' },
    ]);
    assert.deepEqual(
      sites.shown[0]?.files.shown.map(({ path }) => path),
      ['B/Remodbc.ini'],
    );
  });

  test('of nothing is a report', () => {
    for (const render of [reportAsHtml, reportAsMarkdown, reportAsText])
      assert.ok(render(reportOn({})).length > 20);
  });

  test('stays readable with thousands of files, findings, values and sites', () => {
    const builder = new ReportBuilder({ now });
    const longest = Array.from({ length: 1000 }, (_, index) => `Key${index}=${'x'.repeat(300)}`).join('\n');
    const file = parseFile(`${bad}[More]\n${longest}`, 'remodbc-ini', 'windows-1252');
    for (let index = 0; index < 300; index++)
      builder.add('', { path: `M${index}/Remodbc.ini`, file, facts: {}, settings: defaultSettings });
    const small = parseFile(good, 'remodbc-ini', 'windows-1252');
    for (let index = 0; index < 300; index++)
      builder.add(`S${index}`, {
        path: `S${index}/Remodbc.ini`,
        file: small,
        facts: {},
        settings: defaultSettings,
      });
    for (let index = 0; index < 300; index++) builder.addUnread(`U${index}`, 'may not be read');
    const report = builder.report();
    const [site] = report.sites.shown;
    assert.ok(site);
    assert.equal(report.sites.shown.length + report.sites.more, 301);
    assert.equal(site.files.shown.length + site.files.more, 300);
    assert.equal(report.unread.shown.length + report.unread.more, 300);
    assert.match(site.summary[1] ?? '', /^300 files were read\. Found: 300 errors/);
    const unit = site.risks.find(({ rule }) => rule === 'SWM203');
    assert.equal((unit?.places.shown.length ?? 0) + (unit?.places.more ?? 0), 300);
    assert.ok(reportAsText(report).includes('more files'));
    assert.ok(reportAsHtml(report).length < 6_000_000);
  });
});

describe('secrets', () => {
  const control = `BEGIN_SITE_ACCOUNT\n<${SECRET_HEX}>\n<${SECRET_HEX}>\nEND_SITE_ACCOUNT
BEGIN_COMPONENT\n<LICENSE METERING>\nPROPERTY <SWMPassword><REG_SZ><${SECRET_TEXT}><0>
PROPERTY <Account Key><REG_SZ><0001200000100400><0>\nBEGIN_PROPERTY_LIST\n<Password>\n<(REG_SZ)pwd=${SECRET_TEXT}>\nEND_PROPERTY_LIST\nEND_COMPONENT\n`;
  const ini = `[DS]\nPassword=${SECRET_TEXT}\nConnect=DSN=swm;UID=sa;PWD=${SECRET_TEXT}\nBlob=${SECRET_HEX}${SECRET_HEX}\nPackTime=PWD=${SECRET_TEXT}\n[Logging]\nLogon=1\nFileName=PWD=${SECRET_TEXT}\n[x PWD=${SECRET_TEXT}]\na PWD=${SECRET_TEXT}\n`;
  const files = {
    'Licsvcfg.log': `ODBC connect DSN=x;UID=sa;PWD=${SECRET_TEXT}  $$<SMS><Tue Jul 18 17:38:07.470 2000 X><thread=1 (0x1)>\n`,
    'LICMTR.CFG': `[Component Configuration]\n(REG_SZ) SWMPassword=${SECRET_TEXT}\n(REG_SZ) LicenseServers=PWD=${SECRET_TEXT}\n`,
    'Remodbc.ini': ini,
    'SiteMetering.ini': `[ServerRole]\nServiceAccount=SWMAccount\nPassword=${SECRET_TEXT}\n[Local]\nLicenseBalancing=PWD=${SECRET_TEXT}\n`,
    'sitectrl.ct0': control,
  };

  test('of no kind of file are shown, in no form', () => {
    const report = reportOn(files);
    for (const render of [JSON.stringify, reportAsHtml, reportAsMarkdown, reportAsText]) {
      const written = render(report);
      for (const secret of [SECRET_TEXT, SECRET_HEX]) {
        const place = written.indexOf(secret);
        assert.equal(place, -1, written.slice(Math.max(0, place - 200), place + 60));
      }
    }
  });

  test('are not read as schedules, and their number is told', () => {
    const [file] = siteOf({ 'sitectrl.ct0': control }).files.shown;
    assert.ok(file);
    assert.doesNotMatch(JSON.stringify(file.sections), /every 4 hours/);
    assert.match(file.notes.join(), /secrets.* not shown/);
  });

  test('that are none stay: the name of an account, a schedule of many tokens', () => {
    const tokens = '0001200000100400'.repeat(5);
    const report = JSON.stringify(
      siteOf({
        'SiteMetering.ini': `[ServerRole]\nServiceAccount=SWMAccount\n[Local]\nLicenseBalancing=${tokens}\n`,
      }),
    );
    assert.ok(report.includes('SWMAccount') && report.includes(tokens));
  });
});
