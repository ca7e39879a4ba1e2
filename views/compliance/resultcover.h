// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "model/domain/exceptionreach.h"
#include "model/score/compliance.h"

#include <QHash>
#include <QSet>

#include <span>

namespace waymark {

/// Which results exceptions in force cover, one by one. What a result says stays; this stands beside it.
class ResultCover {
public:
    ResultCover() = default;
    explicit ResultCover(std::span<const ExceptionReach> reaches);

    bool isExcepted(const CheckResult& result) const;
    /// What a person says of a result that was skipped; as failed holds against all others.
    std::optional<Outcome> attested(const CheckResult& result) const;
    /// "excepted", "attested as passed"; empty: it stands for itself.
    QString word(const CheckResult& result) const;
    QString besides(const QString& outcome, const CheckResult& result) const; ///< "Failed, excepted"

private:
    struct Reach {
        ExceptionReach reach = {};
        QSet<QString> names = {}; ///< its resources
    };
    QHash<CheckKey, std::vector<Reach>> m_reaches;
};

/// A check's outcome with what exceptions say beside it: "Failed, excepted", "Failed, 2 excepted", "Skipped, attested as passed".
QString coveredText(const CheckOutcome& check);

} // namespace waymark
