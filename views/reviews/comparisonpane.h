// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/reviews/comparisonmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace waymark {

class ChoiceField;
class DataTable;
class OpenReview;
class ParsedMilestones;
class SectionHead;

/// What differs between two milestones of the open review, or between one and how it is now.
class ComparisonPane final : public QWidget {
    Q_OBJECT
public:
    ComparisonPane(OpenReview& open, const ParsedMilestones& parsed, QWidget* parent = nullptr);

    const ComparisonModel& model() const { return m_model; }
    void begin();   ///< another review: the latest milestone against now
    void refresh(); ///< milestones came or went, or the review or its evidence changed
    void focusFilter();

Q_SIGNALS:
    void questionRequested(const QString& question, const QString& choice);

private:
    QLayout* buildFields();
    void buildTable();
    void offer();
    void compare();
    /// Null: it can't be told (yet), and `why` says so.
    const ReviewFigures* figuresOf(const QString& key, QString& why) const;
    void showNothing(const QString& why);
    void showHead(const ReviewComparison& comparison);
    QString nameOf(const QString& key) const;

    OpenReview& m_open;
    const ParsedMilestones& m_parsed;
    ComparisonModel m_model;
    QString m_before; ///< id of a milestone, or that of now; empty: there are no milestones
    QString m_after;
    bool m_beforeChosen = false; ///< by a person; else it is the latest
    SectionHead* m_head;
    ChoiceField* m_beforeField;
    ChoiceField* m_afterField;
    QComboBox* m_filter;
    DataTable* m_table;
    QLabel* m_nothing;
    QStackedWidget* m_stack;
};

} // namespace waymark
