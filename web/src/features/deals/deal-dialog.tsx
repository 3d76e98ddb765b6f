'use client';

import { EndDealForm } from './end-deal-form';
import type { DealAct } from './deal-line';
import type { DealLineFragment } from './generated/customer-deals';
import { PaymentForm } from './payment-form';

export type OpenDeal = { deal: DealLineFragment; act: DealAct };

export function DealDialog({ open, onClose }: { open: OpenDeal | null; onClose: () => void }) {
  if (!open) return null;
  if (open.act === 'PAYMENT') return <PaymentForm deal={open.deal} onClose={onClose} />;
  return <EndDealForm deal={open.deal} act={open.act} onClose={onClose} />;
}
