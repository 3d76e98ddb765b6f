type Share = { percent: string; rep: { name: string } };

/** 李晓 60%、郑凯 40%. */
export const sharesText = (shares: readonly Share[]): string =>
  shares.map(({ rep, percent }) => `${rep.name} ${Number(percent)}%`).join('、');
