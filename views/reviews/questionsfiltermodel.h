// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/reviewrisk.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace waymark {

struct QuestionFilter {
    QString words = {};                     ///< each in id or title of the question; empty: all
    std::optional<QuestionRisk> risk = {};  ///< as answered
    bool contradicted = false;              ///< only those with a choice that tests contradict

    bool isEmpty() const { return words.trimmed().isEmpty() && !risk && !contradicted; }
    friend bool operator==(const QuestionFilter&, const QuestionFilter&) = default;
};

/// The questions of a QuestionsModel that a filter lets through, and the pillars that have any.
class QuestionsFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit QuestionsFilterModel(QObject* parent = nullptr);

    const QuestionFilter& filter() const { return m_filter; }
    void setFilter(const QuestionFilter& filter);
    /// The question that somebody is at stays whatever it is by now, so that answering it doesn't take it away.
    void keep(const QString& question);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    bool accepts(const QModelIndex& question) const;

    QuestionFilter m_filter;
    QString m_kept;
};

} // namespace waymark
