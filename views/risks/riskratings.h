// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/heatmap.h"
#include "views/risks/openrisk.h"

#include <array>

class QComboBox;
class QLabel;
class QPushButton;

namespace waymark {

class FormField;
class LineList;
class RiskReasonForm;
class StoryLinesModel;

/// How a risk is rated, and where it stands by that; the form that rates it anew for a reason; and how it was rated before.
class RiskRatings final : public QWidget {
    Q_OBJECT
public:
    explicit RiskRatings(OpenRisk& open, QWidget* parent = nullptr);

private:
    QWidget* buildRows();
    void buildForm();
    void connectParts();
    void refresh();
    void begin();
    void followKind(); ///< the form shows what is rated
    void clearFaults();
    bool tellFault(const Risk& now, const Risk& wanted); ///< beside the field that it is of; whether there is any
    void save(const QString& reason);
    RatingKind kind() const;

    OpenRisk& m_open;
    std::array<QLabel*, 3> m_values = {}; ///< by RatingKind
    QLabel* m_stand;
    QPushButton* m_rate;
    QComboBox* m_kind;
    QComboBox* m_likelihood;
    QComboBox* m_impact;
    FormField* m_likelihoodField = nullptr;
    FormField* m_impactField = nullptr;
    RiskReasonForm* m_form;
    StoryLinesModel* m_history;
    LineList* m_list;
};

} // namespace waymark
