// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/reviews/improvementstoriesmodel.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace waymark {

class DataTable;
class DecisionRow;
class ImprovementActs;
class OpenReview;
class SectionHead;

/// Stories as they are proposed for choices of the open review. Each can be changed or left out; nothing is made before a person
/// accepts it, then all of them in one step.
class ImprovementStoriesPage final : public QWidget {
    Q_OBJECT
public:
    ImprovementStoriesPage(OpenReview& open, ImprovementActs& acts, QWidget* parent = nullptr);

    void open(std::vector<ImprovementProposal> proposals);

Q_SIGNALS:
    void left(); ///< made, or cancelled

private:
    void buildTable();
    void showTicks();
    void showCurrent();
    void takeCriteria();
    void accept();

    OpenReview& m_open;
    ImprovementActs& m_acts;
    ImprovementStoriesModel m_model;
    SectionHead* m_head;
    DataTable* m_table;
    QLabel* m_why;
    QPlainTextEdit* m_criteria; ///< of the current story, a line each
    DecisionRow* m_decision;
    bool m_showing = false; ///< the criteria change by the program
};

} // namespace waymark
