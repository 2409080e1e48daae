// Says what to do about a disk that cannot be written to.

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'Free some space on this disk',
  EDQUOT: 'Free some of your space on this disk',
  EROFS: 'Copy the project to a disk that can be written to',
  EACCES: 'Make the folder writable for you',
  EPERM: 'Make the folder writable for you',
  EEXIST: 'A file stands where a folder should be: move it away',
  ENOTDIR: 'A file stands where a folder should be: move it away',
};

/** @returns an error that names the remedy, or the error itself when it does not come from the disk */
export function explainDiskError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  const remedy = Object.hasOwn(REMEDIES, code) ? REMEDIES[code] : undefined;
  if (remedy === undefined) return error;
  return new Error(
    `Nothing was packaged: ${error.message}. ${remedy}, then run it again. A package from before is as it was.`,
    { cause: error },
  );
}
