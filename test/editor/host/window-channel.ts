import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import type { ActionName, WindowActions, WindowRequest, WindowResponse } from './window-actions';

/** The way by which a suite in the extension host reaches the window: requests over HTTP on the loopback interface. */
export class WindowChannel {
  private actions: WindowActions | undefined;

  private constructor(
    private readonly server: Server,
    /** Where requests are posted; the last part is secret. */
    readonly address: string,
  ) {}

  static async open(): Promise<WindowChannel> {
    const path = `/${randomBytes(16).toString('hex')}`;
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const channel = new WindowChannel(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    server.on('request', async (request, response) => {
      if (request.method !== 'POST' || request.url !== path) return response.writeHead(404).end();
      const answer = await channel.answer(await text(request));
      return response.end(JSON.stringify(answer));
    });
    return channel;
  }

  /** From now on requests act on this window. */
  attach(actions: WindowActions): void {
    this.actions = actions;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(body: string): Promise<WindowResponse> {
    const { action, parameters } = JSON.parse(body) as WindowRequest;
    try {
      if (this.actions === undefined) throw new Error('the window is not open yet');
      if (!Object.hasOwn(this.actions, action)) throw new Error(`a window has no action ${action}`);
      const perform = this.actions[action as ActionName] as (...all: readonly unknown[]) => Promise<unknown>;
      return { value: await perform(...parameters) };
    } catch (error) {
      return { error: stripVTControlCharacters((error as Error).message) };
    }
  }
}
