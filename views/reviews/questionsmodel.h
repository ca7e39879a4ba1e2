// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/reviewfigures.h"
#include "views/shared/cellmodel.h"

#include <QAbstractItemModel>

namespace waymark {

/// What the rows of a tree of questions mean, besides KeyRole (the id), SecondRole (likewise, of a question only).
enum QuestionRole {
    RiskRole = LoadingRole + 100, ///< int of a QuestionRisk, as answered; of questions only
    ProvenRole,                   ///< likewise, as proven
    ContradictedRole,             ///< choices
    HighRole,                     ///< questions of a pillar
    MediumRole,                   ///< likewise
    TotalRole                     ///< likewise
};

/// The questions of a review below their pillars. One column.
class QuestionsModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    /// Changes only what differs, unless they are the questions of another lens.
    void show(const ReviewFigures& figures);

    QModelIndex indexOf(const QString& question) const; ///< invalid: there is none
    /// Ids in the order of the lens.
    QStringList questions() const;
    /// After `question` (from the beginning, if there is no such one), then from the beginning; empty: none is open.
    QString nextOpen(const QString& question) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Question {
        QString id = {};
        QString title = {};
        QuestionRisk risk = QuestionRisk::Unanswered;
        QuestionRisk proven = QuestionRisk::Unanswered;
        int contradicted = 0;

        friend bool operator==(const Question&, const Question&) = default;
    };
    struct Pillar {
        QString id = {};
        QString name = {};
        int high = 0;
        int medium = 0;
        int total = 0;
        int contradicted = 0;
        std::vector<Question> questions = {};

        friend bool operator==(const Pillar&, const Pillar&) = default;
    };
    static Pillar pillarOf(const PillarFigures& figures);
    bool hasShape(const std::vector<Pillar>& pillars) const;
    void replace(int row, Pillar pillar);
    const Question* questionAt(const QModelIndex& index) const;
    static QVariant cell(const Pillar& pillar, int role);
    static QVariant cell(const Question& question, int role);

    std::vector<Pillar> m_pillars;
};

} // namespace waymark
