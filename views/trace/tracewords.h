// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/trace.h"
#include "views/shared/cellmodel.h"

namespace waymark {

/// What people call a layer, over its column and beside its items: "Use case".
QString layerText(TraceLayer layer);
/// The sign and the colour beside a node's state; the sign is an SVG of resources/icons.
QString traceSign(const TraceNode& node);
Tone toneOf(TraceState state);

/// An item by its code, else its title, on one line and no longer than a message has room for.
QString shortName(const QString& code, const QString& title);
/// All that a node says: "Use case IAM-UC-01. Rotate keys. State: done, proven".
QString nodeWords(const TraceNode& node);
/// A whole thread as text, for who doesn't see the picture: a line for each node, and what it leads to.
QString threadWords(const TraceGraph& graph);
/// "12 items: 4 before it, 7 after it".
QString threadCount(const TraceGraph& graph);
/// What is to be said of the evidence in a thread: that there is none, or that nothing has run. Empty: there is some.
QString evidenceNote(const TraceGraph& graph);
/// A line for each node, with the codes of those that it leads to.
QString threadCsv(const TraceGraph& graph);

} // namespace waymark
