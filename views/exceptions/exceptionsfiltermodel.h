// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/exceptionstate.h"

#include <QSet>
#include <QSortFilterProxyModel>

#include <optional>

namespace waymark {

/// Which exceptions are shown. Empty members don't restrict.
struct ShownExceptions {
    std::optional<ExceptionState> state = {};
    std::optional<ExceptionKind> kind = {};
    QString words = {}; ///< each of them is in some text of the exception or its check, case ignored
    std::optional<QString> owner = {};
    std::optional<QSet<ExceptionId>> only = {};

    friend bool operator==(const ShownExceptions&, const ShownExceptions&) = default;
};

/// ExceptionsModel, filtered, and sorted by SortRole.
class ExceptionsFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ExceptionsFilterModel(QObject* parent = nullptr);

    void show(const ShownExceptions& shown);
    const ShownExceptions& shown() const { return m_shown; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    ShownExceptions m_shown;
    QStringList m_words;
};

} // namespace waymark
