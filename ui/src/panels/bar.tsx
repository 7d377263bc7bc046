interface BarProps {
  /** What is filled, 0 to 1; more fills all. */
  readonly share: number;
  /** How it is filled. */
  readonly fill: string;
  /** Height of the drawing against its width of 100. */
  readonly height?: number;
}

/** A share of a whole, for the eye: the figure stands beside it. */
export function Bar({ share, fill, height = 4 }: BarProps) {
  return (
    <svg className="bar" viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height={height} className="bar-ground" />
      <rect width={100 * Math.min(1, share)} height={height} className={fill} />
    </svg>
  );
}
