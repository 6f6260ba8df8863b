import assert from 'node:assert/strict';
import { awaitDiagnostics, awaitNoDiagnostics, awaitRules, closeAll, openDraft, resetSettings, set } from './kit';
import { describeInWindow } from './ui';
import { awaitShown, STATUS } from './window-kit';

const MEDICINE = 'Vi tilbyr ketamin.\n';
/** An error and a piece of information. */
const MIXED = 'Siden er ment for helsepersonell. Vi tilbyr ketamin.\n';

describe('settings', () => {
  afterEach(async () => {
    await closeAll();
    await resetSettings();
  });

  it('turn Nøktern off and on', async () => {
    const draft = await openDraft(MEDICINE);
    await awaitRules(draft.uri, 'medicines/name');
    await set('noktern.enable', false);
    await awaitNoDiagnostics(draft.uri);
    await resetSettings();
    await awaitRules(draft.uri, 'medicines/name');
  });

  it('turn it off for one language', async () => {
    const plain = await openDraft(MEDICINE, 'notat.txt');
    await awaitRules(plain.uri, 'medicines/name');
    await set('noktern.enable', false, { languageId: 'plaintext' });
    await awaitNoDiagnostics(plain.uri);
    const draft = await openDraft(MEDICINE);
    await awaitRules(draft.uri, 'medicines/name');
  });

  it('leave out what is milder than asked for', async () => {
    const draft = await openDraft(MIXED);
    await awaitRules(draft.uri, 'draft/audience-undeclared', 'medicines/name');
    await set('noktern.minimumSeverity', 'error');
    await awaitRules(draft.uri, 'medicines/name');
    await set('noktern.minimumSeverity', 'info');
    await awaitRules(draft.uri, 'draft/audience-undeclared', 'medicines/name');
  });

  it('choose the language of the findings', async () => {
    const draft = await openDraft(MEDICINE);
    for (const [language, message] of [
      ['nn', /^«ketamin» namngjev eit reseptpliktig/],
      ['en', /^«ketamin» names a prescription medicine/],
      ['configuration', /^«ketamin» navngir et reseptpliktig/],
    ] as const) {
      await set('noktern.messageLanguage', language);
      const all = await awaitDiagnostics(draft.uri, { until: ([finding]) => message.test(finding?.message ?? '') });
      assert.equal(all.length, 1);
    }
  });

  describeInWindow('in the window', (ui) => {
    it('are seen in the status bar', async () => {
      await openDraft(MEDICINE);
      await awaitShown(ui, STATUS, 'Nøktern: allmennhet · 1 feil');
      await set('noktern.messageLanguage', 'en');
      await awaitShown(ui, STATUS, 'Nøktern: public · 1 error');
      await set('noktern.messageLanguage', 'nn');
      await awaitShown(ui, STATUS, 'Nøktern: ålmenta · 1 feil');
      await set('noktern.enable', false);
      await awaitShown(ui, STATUS, 'Nøktern: av');
    });
  });
});
