import AccountBalance from '@mui/icons-material/AccountBalanceOutlined';
import AccountTree from '@mui/icons-material/AccountTreeOutlined';
import Badge from '@mui/icons-material/BadgeOutlined';
import CalendarMonth from '@mui/icons-material/CalendarMonthOutlined';
import MenuBook from '@mui/icons-material/MenuBookOutlined';
import type { SvgIconProps } from '@mui/material';
import type { Aggregate } from '../theme/palette.ts';
import { hueOf } from '../theme/theme.ts';

const icons = {
  organisation: AccountBalance,
  project: AccountTree,
  module: MenuBook,
  event: CalendarMonth,
  delegate: Badge,
} satisfies Record<Aggregate, unknown>;

/** The sign of an aggregate in its hue; the words beside it say the same, so it is hidden from screen readers. */
export function AggregateIcon({
  aggregate,
  sx,
  ...props
}: { aggregate: Aggregate } & Omit<SvgIconProps, 'color'>) {
  const Icon = icons[aggregate];
  return (
    <Icon {...props} aria-hidden sx={[{ color: hueOf(aggregate) }, ...(Array.isArray(sx) ? sx : [sx])]} />
  );
}
