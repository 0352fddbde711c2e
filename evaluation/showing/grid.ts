/** Where a share from 0 to 1 stands in a picture. */
export interface Axes {
  readonly x: (share: number) => number;
  readonly y: (share: number) => number;
}

const SHARES = [0, 0.25, 0.5, 0.75, 1];

/** Lines across a square and up, with their percentages, as SVG. */
export function grid({ x, y }: Axes): readonly string[] {
  return SHARES.flatMap((share) => {
    const label = `${share * 100} %`;
    return [
      `<line x1="${x(share)}" y1="${y(0)}" x2="${x(share)}" y2="${y(1)}" stroke="#d0d7de"/>`,
      `<line x1="${x(0)}" y1="${y(share)}" x2="${x(1)}" y2="${y(share)}" stroke="#d0d7de"/>`,
      `<text x="${x(share)}" y="${y(0) + 18}" text-anchor="middle" fill="#57606a">${label}</text>`,
      `<text x="${x(0) - 6}" y="${y(share) + 4}" text-anchor="end" fill="#57606a">${label}</text>`,
    ];
  });
}
