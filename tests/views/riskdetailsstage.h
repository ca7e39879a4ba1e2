// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/importnow.h"
#include "tests/views/figurebuilders.h"
#include "tests/views/risksstage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

namespace waymark {

/// The details of R-1 are open.
struct DetailsStage : RisksStage {
    /// The page of R-1 is open.
    DetailsStage()
    {
        choose(0);
        activate(details);
    }
    void setRating(const char* name, int rating) const
    {
        auto* choice = field<QComboBox>(name);
        choice->setCurrentIndex(choice->findData(rating));
    }
    void type(const char* name, const QString& text) const
    {
        auto* line = seen<QLineEdit>(name);
        if (!line)
            qFatal("%s is not to be seen", name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    QString text(const char* name) const
    {
        const auto* label = seen<QLabel>(name);
        return label ? label->text() : QString();
    }
    int count(const char* list) const { return field<QListView>(list)->model()->rowCount(); }
    QString line(const char* list, int row) const { return field<QListView>(list)->model()->index(row, 0).data().toString(); }
    /// Two checks, one of which passed, from 5 x 4 to 1 x 2.
    void treat()
    {
        importNow(*workspace, formats, {.file = results(QStringLiteral("a.json"), utc(2026, 5, 3), {{QStringLiteral("check-1"), QStringLiteral("passed")}, {QStringLiteral("check-2"), QStringLiteral("failed")}})});
        rate(high, [](Risk& risk) {
            risk.inherentLikelihood = 5;
            risk.inherentImpact = 4;
            risk.targetLikelihood = 1;
            risk.targetImpact = 2;
        });
        waitForFigures();
        std::vector<CheckKey> keys;
        for (const CheckUnit& unit : figures->figures()->units)
            keys.push_back(unit.key);
        change([&](Edit& edit) -> Result<void> {
            const auto tied = tieRiskToChecks(edit, high.id, keys);
            return tied ? Result<void>() : Result<void>(tied.error());
        });
        waitForFigures();
    }
};

} // namespace waymark
