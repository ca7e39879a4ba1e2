// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/cellmodel.h"

#include <QTest>

#include <atomic>

namespace waymark {

// What holds of all models that read a page at a time.

template <typename Model>
QString checkAt(const Model& model, int row)
{
    return model.index(row, Model::CheckColumn).data().toString();
}

/// When somebody scrolls to `row`, then the rows there come in, with a page on either side and no others. `check`: that of
/// the tenth row after it.
template <typename Model>
void expectOnlyWhatIsInSight(Model& model, const std::atomic<int>& pagesRead, int row, const QString& check)
{
    QTRY_VERIFY(!model.isLoading());
    const int before = pagesRead;
    model.setSight(row, row + 30);
    QVERIFY(model.index(row, 0).data(LoadingRole).toBool());
    QTRY_COMPARE(checkAt(model, row + 10), check);
    QTRY_VERIFY(!model.isLoading());
    QCOMPARE(pagesRead - before, 3);
    QVERIFY(model.index(row / 2, 0).data(LoadingRole).toBool());
}

} // namespace waymark
