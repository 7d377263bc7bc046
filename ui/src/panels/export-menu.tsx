import { Menu } from '@mantine/core';
import { useState } from 'react';
import { type ExportFormat, exportFormats } from '../api/exports.ts';
import { useWords } from '../words/use-words.ts';
import { ExportDialog } from './export-dialog.tsx';
import { Icon, type IconName } from './icon.tsx';
import { useOpenPack } from './use-open-pack.tsx';

const icons: Readonly<Record<ExportFormat, IconName>> = {
  NODES_CSV: 'rows',
  LINKS_CSV: 'link',
  GEXF: 'graph',
  PACK: 'saved',
  PNG: 'download',
};

/** What is on the canvas as a file, and the way back from a file to the canvas. */
export function ExportMenu() {
  const { say } = useWords();
  const [wanted, setWanted] = useState<ExportFormat | null>(null);
  const pack = useOpenPack();
  return (
    <>
      <Menu position="top-end" width={240} shadow="none" classNames={{ dropdown: 'menu', item: 'menu-item' }}>
        <Menu.Target>
          <button type="button" className="button bare">
            <Icon name="download" small />
            {say('export.open')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {exportFormats.map((format) => (
            <Menu.Item
              key={format}
              leftSection={<Icon name={icons[format]} small />}
              onClick={() => setWanted(format)}
            >
              {say(`export.${format}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="up" small />} onClick={pack.choose}>
            {say('export.openPack')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {pack.input}
      <ExportDialog format={wanted} onClose={() => setWanted(null)} />
    </>
  );
}
