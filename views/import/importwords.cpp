// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/import/importwords.h"

#include "views/shared/numbers.h"

#include <QCoreApplication>
#include <QStringList>

#include <utility>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

} // namespace

void addCounts(Run& sum, const Run& run)
{
    sum.rows += run.rows;
    sum.results += run.results;
    sum.newResults += run.newResults;
    sum.changed += run.changed;
    sum.resolved += run.resolved;
    sum.reopened += run.reopened;
    sum.unchanged += run.unchanged;
}

QString importedText(int files, const Run& sum)
{
    QStringList parts;
    for (const auto& [count, text] : {std::pair(sum.newResults, Text::tr("%1 new")), {sum.changed, Text::tr("%1 changed")},
                                      {sum.resolved, Text::tr("%1 resolved")}, {sum.reopened, Text::tr("%1 reopened")}})
        if (count > 0)
            parts << text.arg(countText(count));
    return (files == 1 ? Text::tr("One file imported: %1.") : Text::tr("%2 files imported: %1.").arg(QStringLiteral("%1"), countText(files)))
        .arg(parts.isEmpty() ? Text::tr("nothing changed") : parts.join(Text::tr(", ")));
}

} // namespace waymark
