'use client';

import { QRCode } from 'antd';
import { AntdRoot } from './antd-root';

/** Loaded when it is opened: antd's drawing of a code. */
export function QrCode({ text, label }: { text: string; label: string }) {
  return (
    <AntdRoot>
      <div role="img" aria-label={label}>
        <QRCode value={text} size={160} bordered={false} />
      </div>
    </AntdRoot>
  );
}
