import { Menu } from '@mantine/core';
import type { EntityType } from '../api/answer.ts';
import { oneStep } from '../api/question.ts';
import { useWords } from '../words/use-words.ts';
import type { WordKey } from '../words/words.ts';
import { type Acts, useActs } from './acts.ts';
import { type Dialogs, useDialogs } from './dialogs.ts';
import { Icon, type IconName } from './icon.tsx';
import { keyOf } from './keys.ts';
import { EntityName, KindIcon } from './kind.tsx';
import { usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';
import { useNearCounts } from './use-near-counts.ts';

/** The menu of a node, of the selection or of the empty canvas. Each entry acts at once. */
export function CanvasMenu() {
  const { say } = useWords();
  const { menu, closeMenu } = useDialogs();
  if (menu === null) return null;
  return (
    <Menu
      opened
      onClose={closeMenu}
      position="right-start"
      shadow="none"
      offset={2}
      returnFocus
      classNames={{ dropdown: 'menu canvas-menu', item: 'menu-item' }}
    >
      <Menu.Target>
        <i className="menu-place" style={{ left: menu.x, top: menu.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={say('menu.canvas')}>
        {menu.id === null ? <StageItems /> : <NodeItems id={menu.id} />}
      </Menu.Dropdown>
    </Menu>
  );
}

interface Item {
  readonly word: WordKey;
  readonly icon: IconName;
  readonly hint?: string;
  readonly act: () => void;
}

function Items({ items }: { readonly items: readonly Item[] }) {
  const { say } = useWords();
  return items.map(({ word, icon, hint, act }) => (
    <Menu.Item
      key={word}
      leftSection={<Icon name={icon} small />}
      rightSection={hint ? <kbd>{hint}</kbd> : null}
      onClick={act}
    >
      {say(word)}
    </Menu.Item>
  ));
}

function StageItems() {
  const acts = useActs();
  const { locked, hiddenIds } = usePicture();
  return (
    <Items
      items={[
        { word: 'act.selectAll', icon: 'all', hint: keyOf('all'), act: acts.selectAll },
        { word: 'act.invert', icon: 'invert', act: acts.invert },
        { word: 'act.linksAmong', icon: 'link', act: acts.linksAmong },
        { word: 'act.fit', icon: 'fit', hint: keyOf('fit'), act: acts.fit },
        { word: locked ? 'act.unlock' : 'act.lock', icon: 'lock', act: acts.lock },
        ...(hiddenIds.length > 0
          ? [{ word: 'honest.unhide' as const, icon: 'restore' as const, act: () => acts.unhide() }]
          : []),
      ]}
    />
  );
}

function NodeItems({ id }: { readonly id: string }) {
  const { say } = useWords();
  const acts = useActs();
  const dialogs = useDialogs();
  const picture = usePicture();
  const selection = usePageState((state) => state.selection);
  const node = picture.nodes.get(id);
  if (!node) return null;
  const many = selection.length > 1 && selection.includes(id);
  return (
    <>
      <Menu.Label>
        {many ? (
          say('table.selected', { count: selection.length })
        ) : (
          <EntityName kind={node.kind} name={node.display} />
        )}
      </Menu.Label>
      <Items items={expandItems(acts, dialogs)} />
      {!many && <KindItems id={id} />}
      <Menu.Divider />
      <Items items={many ? manyItems(acts) : oneItems(acts, node.display)} />
      <Menu.Divider />
      <Items
        items={placeItems(acts, selection.length > 0 && selection.every((one) => picture.pinned.has(one)))}
      />
    </>
  );
}

function expandItems(acts: Acts, dialogs: Dialogs): Item[] {
  return [
    { word: 'act.expand', icon: 'expand', hint: keyOf('expand'), act: () => acts.expand() },
    { word: 'act.expandAs', icon: 'filter', hint: keyOf('expandAs'), act: dialogs.openExpansionForm },
  ];
}

function oneItems(acts: Acts, display: string): Item[] {
  return [
    { word: 'act.ego2', icon: 'graph', act: () => acts.ego(2) },
    { word: 'act.why', icon: 'link', hint: keyOf('why'), act: acts.why },
    { word: 'act.collapse', icon: 'collapse', hint: keyOf('collapse'), act: acts.collapse },
    { word: 'act.selectNeighbours', icon: 'hull', act: acts.selectNeighbours },
    { word: 'act.selectKind', icon: 'all', act: acts.selectKind },
    { word: 'act.copyKey', icon: 'copy', act: () => void navigator.clipboard.writeText(display) },
  ];
}

function manyItems(acts: Acts): Item[] {
  return [
    { word: 'act.path', icon: 'path', act: () => acts.path(false) },
    { word: 'act.pathInOrder', icon: 'clock', act: () => acts.path(true) },
    { word: 'act.common', icon: 'link', act: acts.common },
    { word: 'act.selectNeighbours', icon: 'hull', act: acts.selectNeighbours },
    { word: 'act.invert', icon: 'invert', act: acts.invert },
  ];
}

function placeItems(acts: Acts, pinned: boolean): Item[] {
  return [
    { word: pinned ? 'act.unpin' : 'act.pin', icon: 'pin', hint: keyOf('pin'), act: acts.pin },
    { word: 'act.hide', icon: 'hide', hint: keyOf('hide'), act: acts.hide },
    { word: 'act.block', icon: 'block', act: acts.block },
  ];
}

/** Expansion by one kind, with how many there are. */
function KindItems({ id }: { readonly id: string }) {
  const { say, format } = useWords();
  const acts = useActs();
  const asked = useNearCounts(id);
  if (asked.phase !== 'answered') return null;
  const through = (kind: EntityType) => ({
    reach: { ...oneStep, through: kind === 'ACCOUNT' ? null : [kind] },
  });
  return asked.answer.kinds.map(([kind, count]) => (
    <Menu.Item
      key={kind}
      className="menu-item nested"
      leftSection={<KindIcon kind={kind} />}
      rightSection={<b>{format.number(count)}</b>}
      onClick={() => acts.expand([id], through(kind))}
    >
      {say(`kind.${kind}`)}
    </Menu.Item>
  ));
}
