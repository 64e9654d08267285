import DashboardOutlined from '@mui/icons-material/DashboardOutlined';
import { Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Menu, useSidebarState, useTranslate } from 'react-admin';
import { AggregateIcon } from './aggregate-icon.tsx';

const registry = [
  ['organisations', 'organisation'],
  ['projects', 'project'],
  ['modules', 'module'],
  ['events', 'event'],
  ['delegates', 'delegate'],
] as const;

export function LedgerMenu() {
  const translate = useTranslate();
  return (
    <Menu component="nav" aria-label={translate('liaison.menu.registry')}>
      <Menu.Item to="/" primaryText="liaison.menu.home" leftIcon={<DashboardOutlined aria-hidden />} />
      <Group label="liaison.menu.registry">
        {registry.map(([resource, aggregate]) => (
          <Menu.ResourceItem
            key={resource}
            name={resource}
            leftIcon={<AggregateIcon aggregate={aggregate} />}
          />
        ))}
      </Group>
    </Menu>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  const translate = useTranslate();
  const [open] = useSidebarState();
  return (
    <>
      {open ? (
        <Typography
          variant="overline"
          component="h2"
          color="text.secondary"
          sx={{ px: 2, pt: 1.5, lineHeight: 2 }}
        >
          {translate(label)}
        </Typography>
      ) : null}
      {children}
    </>
  );
}
