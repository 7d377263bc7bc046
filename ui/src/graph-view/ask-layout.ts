import type { ArrangeRequest, Places } from './arrange.ts';
import type { LayoutQuestion, LayoutReply } from './layout-worker.ts';

/** Arranges pictures away from the page's own thread. */
export interface Layout {
  /** A newer question makes an older one moot: its promise never settles. */
  ask(request: ArrangeRequest): Promise<Places>;
  stop(): void;
}

export function createLayout(startWorker: () => Worker): Layout {
  let worker: Worker | null = null;
  let newest = 0;
  return {
    ask(request) {
      const n = ++newest;
      worker ??= startWorker();
      const answering = worker;
      return new Promise((resolve, reject) => {
        const listen = ({ data }: MessageEvent<LayoutReply>) => {
          if (data.n !== n) return;
          answering.removeEventListener('message', listen);
          resolve(new Map(data.places));
        };
        answering.addEventListener('message', listen);
        answering.addEventListener(
          'error',
          () => reject(new Error('the layout worker could not be started')),
          {
            once: true,
          },
        );
        answering.postMessage({ n, request } satisfies LayoutQuestion);
      });
    },
    stop() {
      worker?.terminate();
      worker = null;
    },
  };
}
