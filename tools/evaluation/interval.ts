// A share with its 95 % Wilson interval: honest for small numbers and near 0 and 100 %, unlike plus-minus.
// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), pp. 209-212.

export interface Rate {
  count: number;
  of: number;
  /** Between 0 and 1; 0 when there was nothing to count. */
  share: number;
  low: number;
  high: number;
}

/** The standard normal's 97.5 % point: 95 % lie between minus and plus this. */
const Z = 1.959964;

export function rateOf(count: number, of: number): Rate {
  if (of === 0) return { count: 0, of: 0, share: 0, low: 0, high: 1 };
  const share = count / of;
  const centre = share + (Z * Z) / (2 * of);
  const spread = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const scale = 1 + (Z * Z) / of;
  // Rounding must not push the interval past what is possible.
  return {
    count,
    of,
    share,
    low: Math.max(0, (centre - spread) / scale),
    high: Math.min(1, (centre + spread) / scale),
  };
}
