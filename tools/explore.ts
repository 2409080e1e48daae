// stub
import { ensureBuilt } from './build';
const main = async () => {
  await ensureBuilt();
  const { walk } = await import('./explore/walk');
  const { describePath } = await import('./explore/faults');
  for (const locale of process.argv.slice(2)) {
    const [name = '', depth = 'all'] = locale.split('@');
    const t = performance.now();
    const c = process.cpuUsage();
    const w = await walk({ locale: name, depth: depth === 'all' ? 'all' : Number(depth) });
    console.log(
      name,
      JSON.stringify(w.counts),
      Math.round(performance.now() - t),
      'ms',
      'cpu',
      Math.round(process.cpuUsage(c).user / 1000),
    );
    console.log([...w.features].sort().join(' '));
    for (const f of w.faults.values()) console.log(`${f.count} x ${f.what}\n      ${describePath(f.path)}`);
  }
};
void main();
