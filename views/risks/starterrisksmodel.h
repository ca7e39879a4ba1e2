// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/reference.h"
#include "model/domain/riskgrid.h"
#include "views/shared/tickedrowsmodel.h"

#include <QSortFilterProxyModel>

namespace waymark {

class Records;
struct Catalogues;

/// A starter risk as it is offered.
struct StarterRiskRow {
    const StarterRisk* starter = nullptr;
    int epicPlace = 0; ///< of its epic in the catalogue
    QString epic = {}; ///< name
    QString code = {}; ///< likewise
    QString registered = {}; ///< reference of the risk of this title; empty: none
    QString ties = {}; ///< what it is tied to: "Abuse: IAM-AC-01; use: IAM-UC-02; checks: prowler x"
};

/// The starter risks of the catalogue by epic, each with a tick. Those that are registered have none.
class StarterRisksModel final : public TickedRowsModel<StarterRiskRow, QString> {
    Q_OBJECT
public:
    enum Column { TitleColumn, EpicColumn, InherentColumn, TargetColumn, TiesColumn, StateColumn, ColumnCount };
    using TickedRowsModel::TickedRowsModel;

    /// None is ticked; the content is kept.
    void offer(std::shared_ptr<const Reference> content, const Catalogues& catalogues, const Records& records);
    void follow(const Records& records, const Catalogues& catalogues); ///< some may be registered now, or not any more
    std::vector<const StarterRisk*> chosen() const; ///< in the order of the list; valid as long as this
    int available() const;

    static QString searchText(const StarterRiskRow& row);

Q_SIGNALS:
    void choiceChanged();

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const StarterRiskRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const StarterRiskRow& row) const override { return row.starter->id; }
    bool looksSame(const StarterRiskRow& a, const StarterRiskRow& b) const override { return a.registered == b.registered; }
    bool hasTick(const StarterRiskRow& row) const override { return row.registered.isEmpty(); }
    void ticksChanged() override { Q_EMIT choiceChanged(); }

private:
    QString text(const StarterRiskRow& row, int column) const;

    std::shared_ptr<const Reference> m_content;
    RiskGrid m_grid;
};

/// Those with all words in any of their texts.
class StarterRisksFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString& words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
};

} // namespace waymark
