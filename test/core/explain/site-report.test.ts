import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import type { Bounded } from '../../../server/src/core/explain/model.ts';
import { reportAsHtml } from '../../../server/src/core/explain/render/html.ts';
import { reportAsMarkdown } from '../../../server/src/core/explain/render/markdown.ts';
import { reportAsText } from '../../../server/src/core/explain/render/text.ts';
import { foundWords } from '../../../server/src/core/explain/risks.ts';
import { ReportBuilder } from '../../../server/src/core/explain/site-report.ts';
import { severities } from '../../../server/src/core/rules/rule.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { SECRET_HEX, SECRET_TEXT } from '../../support/control-texts.ts';
import { factsFor, now, reportOn, siteOf, stated } from './site-of.ts';

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
    const ids = (site: ReturnType<typeof siteOf>) => {
      for (const { id, topic } of site.advice) assert.match(`${id} ${topic}`, /^SWM8\d\d [A-Z]/);
      return site.advice.map(({ id }) => id);
    };
    assert.ok(!ids(siteOf({ 'Remodbc.ini': good }, { version: stated('SP4') })).includes('SWM804'));
    assert.ok(ids(siteOf({ 'Remodbc.ini': good }, { version: stated('SP1') })).includes('SWM804'));
    const perhaps = siteOf({ 'Remodbc.ini': good }).advice.find(({ id }) => id === 'SWM804');
    assert.match(perhaps?.condition ?? '', /version is not known/);
    const controllers = (text: string) =>
      siteOf({ 'SiteMetering.ini': `[Site]\n${text}` }).advice.find(({ id }) => id === 'SWM805');
    assert.equal(controllers('DomainControllers=none\n'), undefined);
    assert.ok(controllers('DomainControllers=A\n') && !controllers('DomainControllers=A\n')?.condition);
    assert.match(controllers('')?.condition ?? '', /not known/);
    const leak = (text: string) =>
      siteOf({ 'SiteMetering.ini': `[Site]\nVersion=SP2\n${text}` }).advice.find(({ id }) => id === 'SWM816');
    assert.equal(leak('Hotfixes=Q245271\n'), undefined);
    assert.deepEqual(Object.keys(leak('Hotfixes=none\n') ?? {}), ['id', 'topic', 'text', 'articles']);
    assert.match(leak('')?.condition ?? '', /hotfixes are not known/);
    const mode = (text: string) =>
      ids(siteOf({ 'SiteMetering.ini': `[ClientAgent]\nRealTimeVerification=${text}\n` })).includes('SWM813');
    assert.deepEqual([mode('yes'), mode('no')], [true, false]);
  });

  test('says in a sentence what is known of a site, and what is not', () => {
    const first = (text: string) => siteOf({ 'SiteMetering.ini': `[Site]\n${text}` }).summary[0];
    assert.equal(
      first(''),
      'SMS 2.0, service pack not known; mode not known; metering servers not known; time zone not known.',
    );
    assert.equal(
      first('Version=2.0\nServers=A\nZone=Europe/London\n[ClientAgent]\nRealTimeVerification=yes\n'),
      'SMS 2.0 without a service pack; clients metered online; 1 metering server; clocks in Europe/London.',
    );
    assert.equal(
      first('Version=SP3\nServers=A,B\n[ClientAgent]\nRealTimeVerification=no\n'),
      'SMS 2.0 SP3; clients metered offline; 2 metering servers; time zone not known.',
    );
  });

  test('counts the files and the findings of a site', () => {
    assert.equal(siteOf({ 'Remodbc.ini': good }).summary[1], '1 file was read. No fault was found.');
    const { summary, risks } = siteOf({ 'A/Remodbc.ini': bad, 'B/Remodbc.ini': bad });
    const places = risks.flatMap(({ places: { shown } }) => shown).length;
    const counted = [...(summary[1] ?? '').matchAll(/(\d+) (?!files)/g)].map(([, count]) => Number(count));
    assert.match(summary[1] ?? '', /^2 files were read\. Found: 2 errors, /);
    assert.equal(
      counted.reduce((sum, count) => sum + count),
      places,
    );
  });

  test('tells the facts in words', () => {
    const rows = (text: string) =>
      siteOf({ 'SiteMetering.ini': text }).facts.map(({ label, text: words }) => [label, words]);
    assert.deepEqual(
      rows(
        '[Site]\nVersion=2.0\nHotfixes=Q245271, Q266130\nZone=Europe/London\nServers=A, B\nReferenceDate=2001-05-01 12:00\nEnvironment=test\n[ClientAgent]\nRealTimeVerification=yes\n',
      ),
      [
        ['Version of SMS', 'SMS 2.0 without a service pack'],
        ['Hotfixes', 'Q245271, Q266130'],
        ['Mode', 'online: clients ask a server before a program runs'],
        ['Time zone of the servers', 'Europe/London'],
        ['Metering servers', 'A, B'],
        ['Reference date', 'Tuesday 1 May 2001, 12:00:00 (Europe/London, UTC+01:00)'],
        ['Environment', 'test'],
      ],
    );
    assert.deepEqual(
      rows(
        '[Site]\nVersion=SP2\nHotfixes=None\nServers=none\nReferenceDate=2001-05-01T12:00:00Z\n[ClientAgent]\nRealTimeVerification=no\n',
      ),
      [
        ['Version of SMS', 'SMS 2.0 SP2'],
        ['Hotfixes', 'none'],
        ['Mode', 'offline: clients note what runs and report it later'],
        ['Metering servers', 'none'],
        ['Reference date', 'Tuesday 1 May 2001, 12:00:00 (UTC)'],
      ],
    );
  });

  test('tells how to supply what is missing: by an option where there is one, and by a line', () => {
    const { missing } = siteOf({ 'Remodbc.ini': good });
    const how = (wanted: string) => missing.find(({ label }) => label === wanted)?.how;
    assert.deepEqual(how('Version of SMS'), [
      'the option --version-of-site=SP4',
      'the line Version=SP4 below [Site] in SiteMetering.ini',
    ]);
    assert.deepEqual(how('Metering servers'), [
      'the line Servers=METER01, METER02 below [Site] in SiteMetering.ini',
    ]);
    assert.deepEqual(how('Data collation'), [
      'the line DataCollation=every 4 hours below [Local] in SiteMetering.ini',
    ]);
  });

  test('has the packs of each copy of Remodbc.ini in its week, and of no other file', () => {
    const moment = 'PackTime=989139599\nPackInterval=86400\n';
    const { week } = siteOf({
      'A/Remodbc.ini': `[DS]\n${moment}`,
      'A/Remodbc-old.ini': `[DS]\n${moment}`,
      'SiteMetering.ini': `[DS]\n${moment}`,
      'sitectrl.ct0': '',
    });
    assert.deepEqual(
      week.tracks.shown
        .filter(({ kind }) => kind === 'pack')
        .map(({ path, origin, runs }) => [path, origin, runs]),
      [['A/Remodbc.ini', 'PackTime and PackInterval', 7]],
    );
  });

  test('is called by the code of the site, else by its folder', () => {
    const titles = (...profiles: readonly string[]) => {
      const builder = new ReportBuilder({ now });
      for (const [index, text] of profiles.entries()) {
        const files = { 'SiteMetering.ini': text };
        builder.add('lab/one', {
          path: `${index}/SiteMetering.ini`,
          file: parseFile(text, 'site-metering'),
          facts: factsFor('SiteMetering.ini', files, {}),
          settings: defaultSettings,
        });
      }
      return builder.report().sites.shown.map(({ title }) => title);
    };
    assert.deepEqual(titles('[Site]\nCode=LAB\n'), ['Site LAB']);
    assert.deepEqual(titles('[Site]\n', '[Site]\nCode=LAB\n', '[Site]\nCode=ABC\n'), ['Site LAB']);
    assert.deepEqual(titles('[Site]\n'), ['Site in lab/one']);
    assert.equal(siteOf({ 'Remodbc.ini': good }).title, 'The site');
  });

  test('lists the articles of risks and advice by number, and links them where the reader wants them', () => {
    const builder = new ReportBuilder({ now, articleLink: 'http://kb/{id}' });
    builder.add('', {
      path: 'Remodbc.ini',
      file: parseFile(bad, 'remodbc-ini'),
      facts: {},
      settings: defaultSettings,
    });
    const [site] = builder.report().sites.shown;
    const numbers = site?.articles.map(({ id }) => Number(id.slice(1))) ?? [];
    assert.ok(numbers.length > 10);
    assert.deepEqual(
      numbers,
      [...new Set(numbers)].toSorted((first, second) => first - second),
    );
    const named = new Set(
      [...(site?.risks ?? []), ...(site?.advice ?? [])].flatMap(({ articles }) => articles),
    );
    assert.equal(numbers.length, named.size);
    for (const { id, title, link } of site?.articles ?? []) {
      assert.equal(link, `http://kb/${id}`);
      assert.ok(title.length > 10, id);
    }
  });

  test('says why a file could not be explained, in the words of the check', () => {
    const { unread } = reportOn({ 'Remodbc.ini': '\0\u0001'.repeat(100) });
    const [only] = unread.shown;
    assert.doesNotMatch(only?.reason ?? '', /^The file|\.$/);
  });

  test('tells of so many sites, files, places and unread files, and how many more there are', () => {
    const builder = new ReportBuilder({ now });
    const [file, facts, settings] = [parseFile('[DS]\nPackTime=x\n', 'remodbc-ini'), {}, defaultSettings];
    for (let index = 0; index < 50; index++)
      builder.add(`S${index}`, { path: `S${index}`, file, facts, settings });
    assert.deepEqual(sizeOf(builder.report().sites), [50, 0]);
    for (const site of ['S50', 'S51', 'S51']) builder.add(site, { path: site, file, facts, settings });
    for (let index = 1; index < 102; index++) builder.add('S0', { path: `F${index}`, file, facts, settings });
    for (let index = 0; index < 103; index++) builder.addUnread(`U${index}`, 'may not be read');
    const { sites, unread } = builder.report();
    assert.deepEqual(
      [sizeOf(sites), sizeOf(unread)],
      [
        [50, 2],
        [100, 3],
      ],
    );
    const [first] = sites.shown;
    assert.ok(first);
    assert.deepEqual(sizeOf(first.files), [100, 2]);
    const [risk] = first.risks;
    assert.ok(risk);
    assert.deepEqual(sizeOf(risk.places), [20, 82]);
    assert.match(first.summary[1] ?? '', /^102 files were read\. Found: 102 /);
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

function sizeOf({ shown, more }: Bounded<unknown>): readonly number[] {
  return [shown.length, more];
}

describe('a risk', () => {
  test('is called by its name, and rests on the articles of all its places', () => {
    const { risks } = siteOf({ 'Remodbc.ini': bad });
    const risk = risks.find(({ rule }) => rule === 'SWM203');
    assert.equal(risk?.name, 'Pack time wrong unit');
    assert.ok(risk?.articles.includes('Q299261'));
    assert.deepEqual(
      risks.map(({ severity, rule }) => [severities.indexOf(severity), rule]),
      risks
        .map(({ severity, rule }) => [severities.indexOf(severity), rule] as const)
        .toSorted(([one, rule], [other, second]) => one - other || (rule < second ? -1 : 1)),
    );
  });

  test('is counted in words', () => {
    const none = { error: 0, warning: 0, information: 0, hint: 0 };
    assert.equal(foundWords(none), 'No fault was found.');
    assert.equal(
      foundWords({ error: 1, warning: 2, information: 1, hint: 3 }),
      'Found: 1 error, 2 warnings, 1 for information, 3 hints.',
    );
    assert.equal(foundWords({ ...none, hint: 1 }), 'Found: 1 hint.');
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
