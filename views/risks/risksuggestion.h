// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/heatmap.h"
#include "model/score/residual.h"
#include "views/risks/openrisk.h"
#include "views/shared/linessection.h"

class QLabel;
class QPushButton;

namespace waymark {

class RiskReasonForm;

/// The rating that tests suggest for a risk, with its reasons, and the act that accepts it: not while only a past day or one
/// environment is looked at, which it then says.
class RiskSuggestion final : public LinesSection {
    Q_OBJECT
public:
    explicit RiskSuggestion(OpenRisk& open, QWidget* parent = nullptr);

Q_SIGNALS:
    void checksRequested(const waymark::CheckSelection& selection);
    void storiesRequested(const waymark::StorySelection& selection);

private:
    void refresh();
    void addLines(const Risk& risk);
    QString sentence(const Risk& risk) const;
    QString restriction() const; ///< why it can't be accepted, and what to do; empty: it can
    void begin();
    void save(const QString& reason);

    OpenRisk& m_open;
    bool m_known = false; ///< figures are there
    ResidualSuggestion m_suggestion;
    RatingPair m_asked; ///< what the form was opened for
    QLabel* m_restriction;
    QPushButton* m_accept;
    RiskReasonForm* m_form;
};

} // namespace waymark
