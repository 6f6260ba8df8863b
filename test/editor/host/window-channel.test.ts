import assert from 'node:assert/strict';
import type { WindowActions } from './window-actions';
import { WindowChannel } from './window-channel';

describe('channel to the window', () => {
  let channel: WindowChannel;
  beforeEach(async () => {
    channel = await WindowChannel.open();
  });
  afterEach(() => channel.close());

  const post = async (action: string, ...parameters: unknown[]) => {
    const response = await fetch(channel.address, { method: 'POST', body: JSON.stringify({ action, parameters }) });
    return response.json();
  };
  const attach = (actions: Partial<WindowActions>) => channel.attach(actions as WindowActions);

  it('performs an action with its parameters and gives its value back', async () => {
    attach({ screenshot: async (name, selector) => `${name} av ${selector}` });
    assert.deepEqual(await post('screenshot', 'bilde', '.hover'), { value: 'bilde av .hover' });
  });

  it('gives the message of an action that failed, without colours', async () => {
    attach({ click: async (text) => Promise.reject(new Error(`\u001b[2m${text}\u001b[22m is not there`)) });
    assert.deepEqual(await post('click', 'Lagre'), { error: 'Lagre is not there' });
  });

  it('refuses what is no action, and any action before there is a window', async () => {
    assert.deepEqual(await post('press', 'Enter'), { error: 'the window is not open yet' });
    attach({});
    assert.deepEqual(await post('toString'), { error: 'a window has no action toString' });
  });

  it('answers nobody who does not know the address', async () => {
    const { status } = await fetch(new URL('/', channel.address), { method: 'POST', body: '{}' });
    assert.equal(status, 404);
  });
});
