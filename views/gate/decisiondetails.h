// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/gaterecord.h"
#include "views/screen.h"
#include "views/shared/detailscontent.h"

namespace waymark {

/// One decision on a gate, in the details panel, with the clauses as they were then. Closes when it is taken back.
class DecisionDetails final : public DetailsContent {
    Q_OBJECT
public:
    explicit DecisionDetails(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const GateDecision& decision);

private:
    void addClauses(const QStringList& lines);

    ScreenContext m_context;
    std::optional<GateDecisionId> m_shown;
};

} // namespace waymark
