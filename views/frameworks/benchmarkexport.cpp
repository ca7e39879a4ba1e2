// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/benchmarkexport.h"

#include "views/frameworks/benchmarksmodel.h"
#include "views/shared/csvfile.h"

#include <QAbstractProxyModel>
#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BenchmarkExport)
};

QStringList heads()
{
    return {Text::tr("Set"),    Text::tr("Section"), Text::tr("Item"),   Text::tr("Title"),
            Text::tr("Epic"),   Text::tr("Stands"),  Text::tr("Why"),    Text::tr("Out of scope because the provider answers for"),
            Text::tr("Checks"), Text::tr("Stories")};
}

/// Of very many the first stand for all.
QString checksText(const BenchmarkRow& row)
{
    QStringList checks = row.checks;
    if (row.coverage.checks > checks.size())
        checks << Text::tr("and %1 more").arg(row.coverage.checks - checks.size());
    return checks.join(QStringLiteral("; "));
}

QStringList cells(const QString& set, const QString& section, const BenchmarkRow& row)
{
    return {set,
            section,
            row.id,
            row.coverage.name,
            row.epic,
            BenchmarksModel::text(row, BenchmarksModel::StandingColumn),
            row.why,
            row.outOfScope,
            checksText(row),
            row.stories.join(QStringLiteral("; "))};
}

} // namespace

Result<int> exportBenchmark(const BenchmarksModel& model, const QAbstractProxyModel& shown, const QString& file)
{
    CsvFile csv(file, Text::tr("The items can't be exported to %1: %2. Choose another folder."));
    if (auto begun = csv.begin(heads()); !begun)
        return begun.error();
    int written = 0;
    for (int row = 0; row < shown.rowCount(); ++row) {
        const QModelIndex section = shown.index(row, BenchmarksModel::ItemColumn);
        const QString name = shown.index(row, BenchmarksModel::TitleColumn).data().toString();
        for (int child = 0; child < shown.rowCount(section); ++child, ++written) {
            const BenchmarkRow* item = model.itemAt(shown.mapToSource(shown.index(child, 0, section)));
            if (auto added = csv.add(cells(model.benchmark().name, name, *item)); !added)
                return added.error();
        }
    }
    if (auto finished = csv.finish(); !finished)
        return finished.error();
    return written;
}

} // namespace waymark
