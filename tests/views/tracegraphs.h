// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trace/laidthread.h"

namespace waymark {

/// An epic, two use cases of it, a check that proves both, its result, and a risk that the first use case treats. The first use case
/// is asked for, unless told otherwise.
inline TraceGraph aThread(int focus = 1)
{
    const auto node = [](ItemKind kind, TraceLayer layer, const QString& code, TraceState tone) {
        return TraceNode{.item = {kind, code}, .layer = layer, .code = code, .title = QStringLiteral("Title of ") + code, .state = QStringLiteral("open"), .tone = tone};
    };
    return {.nodes = {node(ItemKind::Epic, TraceLayer::Epic, QStringLiteral("IAM"), TraceState::Open),
                      node(ItemKind::UseCase, TraceLayer::UseCase, QStringLiteral("UC-1"), TraceState::Good),
                      node(ItemKind::UseCase, TraceLayer::UseCase, QStringLiteral("UC-2"), TraceState::Bad),
                      node(ItemKind::Check, TraceLayer::Check, QStringLiteral("check-1"), TraceState::Bad),
                      node(ItemKind::Result, TraceLayer::Result, QStringLiteral("result-1"), TraceState::Unknown),
                      node(ItemKind::Risk, TraceLayer::Risk, QStringLiteral("R-1"), TraceState::None)},
            .edges = {{.from = 0, .to = 1}, {.from = 0, .to = 2}, {.from = 1, .to = 3}, {.from = 2, .to = 3}, {.from = 1, .to = 5}, {.from = 3, .to = 4}, {.from = 4, .to = 5}},
            .focus = focus};
}

} // namespace waymark
