// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/importbox.h"

#include <algorithm>
#include <random>

namespace waymark {

/// Random files of few checks and resources, so that runs meet the same results; files of the same seed and number are the
/// same but for their name, target and day.
class RandomFiles {
public:
    explicit RandomFiles(quint32 seed) : m_seed(seed) {}

    static QString name(int number) { return QStringLiteral("%1.json").arg(number); }
    static QDateTime time(int day) { return QDateTime(QDate(2026, 3, 1).addDays(day), QTime(6, 0), Qt::UTC); }

    QString write(const ImportBox& box, int number, const QString& target = QStringLiteral("platform"), int day = -1) const
    {
        std::mt19937 random(m_seed * 100 + static_cast<quint32>(number));
        const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
        ResultsFile file(time(day < 0 ? number : day).toString(Qt::ISODate), target);
        for (int check = 0; check < 3; ++check)
            for (int resource = 0; resource < 5; ++resource)
                if (below(3) != 0)
                    file.add(QStringLiteral("check_%1").arg(check), QStringLiteral("r%1").arg(resource),
                             below(2) == 0 ? Outcome::Failed : Outcome::Passed);
        return file.write(box.path(name(number)));
    }

private:
    quint32 m_seed;
};

/// The run of a file in a state; there must be one.
inline Run runOf(ImportBox& box, const QString& file, RunState state = RunState::Counted)
{
    for (const Run& run : box.workspace().records().runs())
        if (run.file == file && run.state == state)
            return run;
    qFatal("there is no such run: %s", qPrintable(file));
}

/// What a person reads in the details of each result, as text that compares.
inline QStringList textsOf(const ImportBox& box)
{
    QStringList lines;
    const EvidenceReader reader = box.reader();
    for (const CheckResult& row : ImportBox::value(reader.page({.includeGone = true}, 0, 1'000'000)).rows) {
        const ResultDetail detail = ImportBox::value(reader.detail(row.key));
        lines << QStringList{row.target, row.checkId, row.resource, detail.evidence, detail.outcomeRaw}.join(u'|');
    }
    lines.sort();
    return lines;
}

} // namespace waymark
