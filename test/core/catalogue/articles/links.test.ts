import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { archiveFolder, articleUrl } from '../../../../server/src/core/catalogue/articles/links.ts';

describe('the address of an article', () => {
  it('leads to the public archive', () => {
    assert.equal(articleUrl('Q213171'), 'https://jeffpar.github.io/kbarchive/kb/213/Q213171/');
    assert.equal(articleUrl('Q107695'), 'https://jeffpar.github.io/kbarchive/kb/107/Q107695/');
  });

  it('finds numbers of five digits in the folder of their thousands', () => {
    assert.equal(archiveFolder('Q68827'), '068');
    assert.equal(articleUrl('Q74608'), 'https://jeffpar.github.io/kbarchive/kb/074/Q74608/');
    assert.equal(articleUrl('Q78346'), 'https://jeffpar.github.io/kbarchive/kb/078/Q78346/');
  });

  it('follows the template of a mirror', () => {
    assert.equal(articleUrl('Q68827', 'file:///kb/{folder}/{id}.TXT'), 'file:///kb/068/Q68827.TXT');
    assert.equal(articleUrl('Q213171', 'http://kb/{id}?from={id}'), 'http://kb/Q213171?from=Q213171');
  });

  it('takes a template without {id} as the folder above', () => {
    assert.equal(articleUrl('Q213171', 'http://intranet/kb'), 'http://intranet/kb/213/Q213171/');
    assert.equal(articleUrl('Q213171', 'http://intranet/kb/'), 'http://intranet/kb/213/Q213171/');
  });

  it('takes a blank template as none', () => {
    assert.equal(articleUrl('Q213171', '  '), articleUrl('Q213171'));
  });
});
