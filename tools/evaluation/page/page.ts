// The report as one HTML page: nothing is loaded from anywhere, and a browser's search finds all of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageReport, Report } from '../report';
import type { Charts } from './charts';
import { confusionTable } from './confusion';
import { html, Markup } from '../../page/html';
import { missSection } from './misses';
import { probeSection } from './probes';
import { percent } from './rates';
import { groupSection, summarySection } from './summary';

const STYLE = join(__dirname, 'page.css');

const curveSection = ({ curve }: LanguageReport, charts: Charts): Markup => html`
<h3>The accuracy-refusal curve</h3>
<p>${curve.of} questions without follow-ups, ${curve.ranked} of them ranked; the others are settled by rules and samples.
As shipped: right topic ${percent(curve.shipped.topic)}, uncovered not answered ${percent(curve.shipped.refusal)}, wrong
answers ${percent(curve.shipped.wrong)}.${curve.answeredFrom === null ? '' : ` The lowest score answered is ${curve.answeredFrom.toFixed(2)}.`}</p>
<div class="charts">
<figure>${new Markup(charts.tradeOff)}<figcaption>Each threshold is a point of the line: high thresholds lie at the lower
right. The dot is the skill as it is.</figcaption></figure>
<figure>${new Markup(charts.alongThreshold)}<figcaption>The same along the threshold. The upright line is the lowest score
that the skill answered.</figcaption></figure>
</div>`;

const languageSection = (report: LanguageReport, charts: Charts): Markup => html`
<section id="${report.language}" aria-labelledby="${report.language}-title">
<h2 id="${report.language}-title"><span lang="${report.language}" dir="${report.direction}">${report.name}</span> <small>${report.questions} questions</small></h2>
${summarySection(report)}
${groupSection(report)}
${curveSection(report, charts)}
<h3>Confusion matrix</h3>
${report.routings.map(confusionTable)}
${probeSection(report)}
${missSection(report)}
</section>`;

/** @param charts of each language, in the order of the report */
export function writePage(report: Report, charts: readonly Charts[]): string {
  const { languages, content, isQuick } = report;
  const sections = languages.flatMap((language, index) => {
    const drawn = charts[index];
    return drawn === undefined ? [] : [languageSection(language, drawn)];
  });
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>How well the leaflet understands</title>
<style>${new Markup(readFileSync(STYLE, 'utf8'))}</style>
</head>
<body>
<header>
<h1>How well the leaflet understands</h1>
<p>The test questions of tests/questions, asked of the skill that ships.${isQuick ? ' A quick run: catch-all routing, a tenth of the probes.' : ''}
How to read it: tools/evaluation/README.md. Content <code>${content.slice(0, 12)}</code>.</p>
<nav aria-label="Languages"><ul>${languages.map(
    ({ language, name, direction }) =>
      html`<li><a href="#${language}" lang="${language}" dir="${direction}">${name}</a></li>`,
  )}</ul></nav>
</header>
<main>${sections}</main>
</body>
</html>
`;
  return page.text;
}
