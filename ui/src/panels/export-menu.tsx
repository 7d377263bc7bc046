import { Menu } from '@mantine/core';
import { useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { saveFile } from './save-file.ts';

/** What is on the canvas as a file, with a line that says who took it and when. */
export function ExportMenu() {
  const { say, format } = useWords();
  const { person, now } = usePage();
  const acts = useActs();
  const takePicture = async () => {
    const at = now();
    const line = say('export.line', { person, at: `${format.date(at)} ${format.clock(at)}` });
    const picture = await acts.picture(line);
    if (picture) saveFile(picture, `gangscope-${at.slice(0, 19).replaceAll(/[:T]/g, '-')}.png`);
  };
  return (
    <Menu position="top-end" width={220} shadow="none" classNames={{ dropdown: 'menu', item: 'menu-item' }}>
      <Menu.Target>
        <button type="button" className="button bare">
          <Icon name="download" small />
          {say('export.open')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="graph" small />} onClick={() => void takePicture()}>
          {say('export.png')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
