import assert from 'node:assert/strict';
import { countsText, statusText } from '../../client/src/status-text';
import { workspaceSummaryText } from '../../client/src/workspace-summary-text';
import type { DraftStatus } from '../../server/src/protocol';
import { bokmal, english, nynorsk } from './kit';

const CLEAN: DraftStatus = {
  uri: 'file:///a.md',
  version: 1,
  audience: 'public',
  audienceSource: 'default',
  language: 'nb',
  errors: 0,
  warnings: 0,
  infos: 0,
  suppressed: 0,
  enabled: true,
  approval: null,
  reviewers: [],
};

describe('status text', () => {
  it('tells the audience and the findings of a draft, and warns of errors', () => {
    const status = { ...CLEAN, errors: 3, warnings: 1 };
    const { text, colour, command } = statusText(bokmal, 'running', true, status);
    assert.equal(text, 'Nøktern: allmennhet · 3 feil, 1 advarsel');
    assert.equal(colour, 'warning');
    assert.equal(command, 'noktern.declareAudience');
    assert.equal(statusText(nynorsk, 'running', true, status).text, 'Nøktern: ålmenta · 3 feil, 1 åtvaring');
    assert.equal(statusText(english, 'running', true, status).text, 'Nøktern: public · 3 errors, 1 warning');
  });

  it('is calm without errors', () => {
    const { text, colour } = statusText(bokmal, 'running', true, { ...CLEAN, audience: 'professional', warnings: 2 });
    assert.equal(text, 'Nøktern: helsepersonell · 2 advarsler');
    assert.equal(colour, undefined);
    assert.equal(statusText(bokmal, 'running', true, CLEAN).text, 'Nøktern: allmennhet · ingen funn');
  });

  it('says in the tooltip where the audience comes from, and what is allowed', () => {
    const tooltip = (status: Partial<DraftStatus>) =>
      statusText(bokmal, 'running', true, { ...CLEAN, ...status }).tooltip.split('\n');
    assert.deepEqual(tooltip({}), [
      'Målgruppe: allmennhet, fordi ingen annen er oppgitt.',
      'Ingen funn.',
      'Klikk for å oppgi målgruppen.',
    ]);
    assert.deepEqual(tooltip({ audienceSource: 'draft', audience: 'professional', suppressed: 2, errors: 1 }), [
      'Målgruppe: helsepersonell, som teksten oppgir.',
      '1 feil.',
      'Tillatt med begrunnelse: 2.',
      'Klikk for å oppgi målgruppen.',
    ]);
    assert.match(tooltip({ audienceSource: 'configuration' })[0]!, /noktern\.yaml/);
  });

  it('tells whether the text is approved, where somebody asks for it', () => {
    const sentence = 'Godkjent 12.11.2026 av M. Lege.';
    const approval = { status: 'approved', short: 'godkjent 12.11.2026 av M. Lege', sentence } as const;
    const { text, tooltip, label } = statusText(bokmal, 'running', true, { ...CLEAN, approval });
    assert.equal(text, 'Nøktern: allmennhet · ingen funn · godkjent 12.11.2026 av M. Lege');
    assert.ok(tooltip.split('\n').includes(sentence));
    assert.ok(label.includes(sentence));
  });

  it('has a label for screen readers without icons', () => {
    for (const state of ['idle', 'starting', 'running', 'restarting', 'down'] as const)
      for (const status of [undefined, CLEAN]) {
        const { label } = statusText(bokmal, state, true, status);
        assert.match(label, /^Nøktern/);
        assert.doesNotMatch(label, /\$\(|\n/);
      }
  });

  it('tells each state of the server', () => {
    const of = (...args: [Parameters<typeof statusText>[1], boolean?, DraftStatus?]) => {
      const [state, enabled = true, status] = args;
      const { tooltip, colour, command } = statusText(bokmal, state, enabled, status);
      return [tooltip.split('\n')[0], colour, command];
    };
    assert.deepEqual(of('starting'), ['Nøktern starter.', undefined, 'noktern.showOutput']);
    assert.deepEqual(of('running'), ['Nøktern leser teksten.', undefined, 'noktern.showOutput']);
    assert.deepEqual(of('restarting', true, CLEAN), ['Nøktern starter på nytt.', undefined, 'noktern.showOutput']);
    assert.deepEqual(of('down', true, CLEAN), ['Nøktern har stanset.', 'error', 'noktern.restart']);
    const off = ['Nøktern er slått av for denne filen.', undefined, 'workbench.action.openSettings'];
    assert.deepEqual(of('idle', false), off);
    assert.deepEqual(of('running', true, { ...CLEAN, enabled: false }), off);
  });
});

describe('counts', () => {
  it('names what there is, in the singular and the plural', () => {
    assert.equal(
      countsText(english, { errors: 1, warnings: 2, infos: 1 }),
      '1 error, 2 warnings, 1 piece of information',
    );
    assert.equal(countsText(bokmal, { errors: 0, warnings: 0, infos: 4 }), '4 opplysninger');
    assert.equal(countsText(nynorsk, { errors: 2, warnings: 2, infos: 2 }), '2 feil, 2 åtvaringar, 2 opplysningar');
  });
});

describe('workspace summary', () => {
  const summary = { files: 5, errors: 2, warnings: 0, infos: 0, unreadable: 0, cancelled: false };

  it('sums up', () => {
    assert.equal(workspaceSummaryText(bokmal, summary), '5 lukkede tekster: 2 feil.');
    assert.equal(workspaceSummaryText(bokmal, { ...summary, files: 1, errors: 0 }), '1 lukket tekst: ingen funn.');
  });

  it('says what was not read', () => {
    assert.equal(
      workspaceSummaryText(nynorsk, { ...summary, unreadable: 2, cancelled: true }),
      '5 lukka tekstar: 2 feil. 2 filer kunne ikkje lesast. Stogga før resten var lesen.',
    );
    assert.match(workspaceSummaryText(english, { ...summary, unreadable: 1 }), /1 file could not be read\.$/);
  });
});
