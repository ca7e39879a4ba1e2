// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/progress/burndownmodel.h"
#include "views/progress/planset.h"
#include "views/progress/scopechangesmodel.h"
#include "views/progress/velocitymodel.h"
#include "views/screen.h"

#include <memory>

class QComboBox;
class QGridLayout;
class QVBoxLayout;

namespace waymark {

class BurndownChart;
class DataTable;
class EmptyState;
class PlanLine;
class SectionHead;
class VelocityChart;

/// The content of Progress: a line of figures over burndown, velocity and changes of scope, in two columns or, where it is
/// narrow, in one.
class ProgressPage final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressPage(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const std::shared_ptr<const ProgrammeFigures>& figures, QDate today);
    using QWidget::show;
    /// Which PlanSet is shown; the baseline, as long as there is none with this key.
    void choose(const QString& key);
    QString chosen() const { return m_chosen; }
    /// Height of the part that is seen without scrolling, px: charts are as tall as fit.
    void setRoom(int height);

    QWidget* firstField() const; ///< gets the focus first

Q_SIGNALS:
    void reasonsRequested(const QString& title, const QString& value, const waymark::Figure& figure);
    void storiesRequested(const waymark::StorySelection& selection);
    void screenRequested(const QString& id);
    void messageRaised(const waymark::Message& message);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Section {
        QWidget* widget = nullptr;
        SectionHead* head = nullptr;
        QVBoxLayout* column = nullptr;
    };
    Section addSection(const QString& name);
    QWidget* buildChoice();
    void buildBurndown();
    void buildVelocity();
    void buildScope();
    void offer(QWidget* widget, const QAbstractItemModel* table, const QString& name);
    void offerSets(const std::vector<PlanSet>& sets);
    void showSet();
    void openChange(int row);
    void arrange();
    void fitCharts();

    ScreenContext m_context;
    std::shared_ptr<const ProgrammeFigures> m_figures;
    QDate m_today;
    QString m_chosen;
    BurndownModel m_burndownModel;
    VelocityModel m_velocityModel;
    ScopeChangesModel m_scopeModel;
    PlanLine* m_line;
    QComboBox* m_choice;
    QWidget* m_choiceRow = nullptr;
    Section m_burndown, m_velocity, m_scope;
    BurndownChart* m_burndownChart = nullptr;
    EmptyState* m_noBurndown = nullptr;
    VelocityChart* m_velocityChart = nullptr;
    EmptyState* m_noVelocity = nullptr;
    DataTable* m_scopeTable = nullptr;
    QGridLayout* m_grid;
    int m_columns = 0;
    int m_room = 0;
};

} // namespace waymark
