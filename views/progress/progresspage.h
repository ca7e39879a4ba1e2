// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/progress/burndownmodel.h"
#include "views/progress/planset.h"
#include "views/progress/scopechangesmodel.h"
#include "views/progress/velocitymodel.h"
#include "views/screen.h"
#include "views/shared/sectionpage.h"

#include <memory>

class QComboBox;

namespace waymark {

class BurndownChart;
class EmptyState;
class PlanLine;
class VelocityChart;

/// The content of Progress: a line of figures over burndown, velocity and changes of scope. Charts are as tall as fit.
class ProgressPage final : public SectionPage {
    Q_OBJECT
public:
    explicit ProgressPage(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const std::shared_ptr<const ProgrammeFigures>& figures, QDate today);
    using QWidget::show;
    /// Which PlanSet is shown; the baseline, as long as there is none with this key.
    void choose(const QString& key);
    QString chosen() const { return m_chosen; }
    QWidget* firstField() const; ///< gets the focus first

Q_SIGNALS:
    void storiesRequested(const waymark::StorySelection& selection);
    void screenRequested(const QString& id);

protected:
    void fit() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildChoice();
    void buildBurndown();
    void buildVelocity();
    static void addDrawing(const Section& section, QWidget* drawing, EmptyState* instead);
    void buildScope();
    void offerSets(const std::vector<PlanSet>& sets);
    void showSet();
    void pointAt(int row);
    void openChange(int row);

    std::shared_ptr<const ProgrammeFigures> m_figures;
    QDate m_today;
    QString m_chosen;
    BurndownModel m_burndownModel;
    VelocityModel m_velocityModel;
    ScopeChangesModel m_scopeModel;
    PlanLine* m_line;
    QComboBox* m_choice;
    Section m_burndown, m_velocity, m_scope;
    BurndownChart* m_burndownChart = nullptr;
    EmptyState* m_noBurndown = nullptr;
    VelocityChart* m_velocityChart = nullptr;
    EmptyState* m_noVelocity = nullptr;
    DataTable* m_scopeTable = nullptr;
};

} // namespace waymark
