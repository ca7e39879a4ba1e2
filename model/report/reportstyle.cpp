// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/reportstyle.h"

using namespace Qt::StringLiterals;

namespace waymark {

QString reportStyle()
{
    return uR"css(
:root { color-scheme: light dark; --surface: #FFFFFF; --window: #F3F5F7; --text: #18212C; --muted: #55616F;
  --sep: #DDE2E8; --accent: #2750B8; --passed: #2A9484; --failed: #D4512F; --error: #8D57B8; --skipped: #A7B1BC;
  --suppressed: #D9A83A; --inner: #C9D8F3; --outer: #DCE6F8; }
@media (prefers-color-scheme: dark) { :root { --surface: #1A1F26; --window: #14181D; --text: #E4E9EF;
  --muted: #9BA7B5; --sep: #2D353F; --accent: #8AB0FF; --passed: #3FA893; --failed: #E8694A; --error: #A97BD6;
  --skipped: #6B7683; --suppressed: #C29A3D; --inner: #2C4168; --outer: #26344F; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--surface); color: var(--text); font: 14px/1.45 Inter, system-ui, sans-serif; }
header, main { max-width: 1080px; margin: 0 auto; padding: 16px 20px; }
h1 { font-size: 22px; margin: 8px 0 0; } h2 { font-size: 16px; margin: 32px 0 12px; }
h3 { font-size: 14px; margin: 16px 0 4px; } figure { margin: 12px 0; overflow-x: auto; } figcaption { margin-bottom: 8px; }
header p, .muted { color: var(--muted); fill: var(--muted); margin: 4px 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(220px, 1fr)); gap: 0 24px;
  border-block: 1px solid var(--sep); padding: 12px 0; }
.figure summary { cursor: pointer; list-style: none; } .figure summary::-webkit-details-marker { display: none; }
.figure strong { display: block; font-size: 22px; } .figure .note { display: block; color: var(--muted); } .figure summary::after { content: "Why?"; color: var(--accent); }
.figure[open] summary::after { content: "Close"; } ul { padding-left: 18px; margin: 8px 0; }
svg { width: 100%; min-width: 560px; max-width: 820px; height: auto; font-size: 11px; display: block; } svg text { fill: var(--text); }
svg .muted { fill: var(--muted); } svg .code { font-weight: 600; } svg .value { text-anchor: end; }
.passed { fill: var(--passed); } .failed { fill: var(--failed); } .error { fill: var(--error); }
.skipped { fill: var(--skipped); } .suppressed { fill: var(--suppressed); } .grid { stroke: var(--sep); }
.series { fill: none; stroke: var(--accent); stroke-width: 2; } .series-dots { fill: var(--accent); }
svg .middle { text-anchor: middle; } .scope, .ideal, .median, .mean, .limit { fill: none; stroke-width: 1.6; }
.scope, .ideal { stroke: var(--muted); } .ideal { stroke-dasharray: 2 4; } .median { stroke: var(--accent);
  stroke-dasharray: 6 4; } .mean, .limit { stroke: var(--text); stroke-dasharray: 3 2; stroke-width: 1; }
.inner { fill: var(--inner); } .outer { fill: var(--outer); } .bar { fill: var(--accent); }
.why summary { cursor: pointer; color: var(--accent); margin-top: 8px; }
.scroll { overflow-x: auto; margin-top: 12px; } table { border-collapse: collapse; width: 100%; font-size: 13px; }
th { text-align: left; color: var(--muted); font-weight: 400; } th, td { padding: 5px 12px 5px 0; vertical-align: top;
  border-bottom: 1px solid var(--sep); overflow-wrap: anywhere; min-width: 56px; }
code { overflow-wrap: anywhere; }
.question { border-top: 1px solid var(--sep); padding: 8px 0; } .question summary { cursor: pointer; }
.question > :not(summary) { margin-left: 16px; } .question p { margin: 6px 0; overflow-wrap: anywhere; }
.sign { display: inline-block; min-width: 120px; } .sign::before { content: ""; display: inline-block; width: 10px;
  height: 10px; margin-right: 6px; background: var(--skipped); } .sign-high::before { background: var(--failed); }
.sign-medium::before { background: var(--suppressed); border-radius: 5px; } .sign-none::before { background: var(--passed);
  border-radius: 5px; } .sign-unknown::before { background: none; border: 2px solid var(--skipped); border-radius: 5px; }
.high-line, .medium-line { fill: none; stroke: var(--failed); stroke-width: 2; } .medium-line { stroke: var(--suppressed);
  stroke-dasharray: 6 4; } a { color: var(--accent); }
.band-low, .band-moderate, .band-high, .band-extreme { fill: var(--outer); fill-opacity: 0.45; stroke: var(--sep); }
.band-low { fill-opacity: 1; } .band-moderate { fill: var(--skipped); } .band-high { fill: var(--suppressed); }
.band-extreme { fill: var(--failed); } .rung { fill: var(--accent); stroke: var(--sep); }
svg .unknown { fill: none; stroke: var(--sep); stroke-dasharray: 3 3; } svg .count { font-size: 14px; font-weight: 600; text-anchor: middle; }
@media print { .figure summary::after { content: ""; } }
)css"_s;
}

} // namespace waymark
