import { openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { describeGraphStore } from './graph-store.contract.ts';

const newFolder = temporaryFolders();

describeGraphStore('the embedded store', async (now) =>
  openEmbeddedStore({
    folder: await newFolder(),
    now,
    alarm: (message) => {
      throw new Error(message);
    },
  }),
);
