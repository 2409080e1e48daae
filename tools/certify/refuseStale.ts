// Refuses to certify a package that is older than the project: what would be certified is not what would be built.
import type { Content } from '../content/loadContent';
import { buildAll } from '../model/buildAll';
import { collectFiles } from '../package/collectFiles';
import { readEndpoint } from '../package/deployed';
import { readTemplate } from '../package/readTemplate';
import type { PackageFiles } from './builtPackage';

/**
 * @param build folder that holds the package
 * @throws Error naming the first file that differs from what the project builds today
 */
export async function refuseStale(files: PackageFiles, content: Content, build: string): Promise<void> {
  const fresh = await collectFiles({
    clinic: content.clinic.value,
    template: readTemplate().text,
    committed: buildAll(content).files,
    endpoint: readEndpoint(build),
  });
  for (const [path, text] of fresh) {
    if (files.get(path)?.equals(Buffer.from(text)) !== true)
      throw new Error(`build/${path} is not what the project builds today. Run \`npm run package\` and certify again.`);
  }
}
