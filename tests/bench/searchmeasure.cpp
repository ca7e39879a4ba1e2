// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measures.h"

#include "model/catalog/catalogues.h"
#include "model/catalog/reference.h"
#include "model/edit/records.h"
#include "model/programme/programmefigures.h"
#include "model/programme/searchindex.h"

namespace waymark::bench {

namespace {

constexpr int most = 40; ///< as many as the palette shows

Records storiesOf(int count)
{
    Records records;
    records.load(WorkspaceProperties{});
    for (int i = 0; i < count; ++i)
        records.load(Story{.reference = QStringLiteral("IAM-UC-%1").arg(i),
                           .title = QStringLiteral("Rotate the key of service %1 each month").arg(i),
                           .narrative = QStringLiteral("As the owner of service %1 I want its key to be another one each month, so that one that "
                                                       "leaks is of use to nobody for long.").arg(i),
                           .epic = QStringLiteral("iam"),
                           .criteria = {QStringLiteral("No key is older than 31 days"), QStringLiteral("Nobody has to do it by hand")}});
    return records;
}

ProgrammeFigures checksOf(int count)
{
    ProgrammeFigures figures;
    for (int i = 0; i < count; ++i)
        figures.units.insert(CheckKey(i), CheckUnit{.key = CheckKey(i),
                                                    .tool = QStringLiteral("prowler"),
                                                    .checkId = QStringLiteral("iam_key_%1_rotated").arg(i),
                                                    .title = QStringLiteral("Ensure that access key %1 is rotated").arg(i)});
    return figures;
}

void measureFinding(const SearchIndex& index)
{
    std::vector<double> times;
    for (int round = 0; round < 10; ++round)
        for (const char* words : {"k", "key", "rotate key", "iam-uc-4711", "service 31 month", "nowhere at all", "a e i"}) {
            const Stopwatch watch;
            const auto hits = index.find(QLatin1String(words), most);
            times.push_back(watch.milliseconds());
            if (hits.size() > static_cast<size_t>(most))
                fail(QStringLiteral("too many are found"));
        }
    printSpread("search-find", times);
}

} // namespace

int measureSearching(const QStringList&)
{
    const auto catalogues = Catalogues::loadBuiltIn();
    if (!catalogues)
        return fail(catalogues.error().message);
    const ReferenceShelf shelf(*catalogues);
    const auto reference = shelf.content();
    if (!reference)
        return fail(reference.error().message);
    const Records records = storiesOf(10'000);
    std::vector<double> times;
    for (int round = 0; round < 10; ++round) {
        const Stopwatch watch;
        const SearchIndex index(ItemSources{.records = &records, .catalogues = &*catalogues, .reference = reference->get()});
        times.push_back(watch.milliseconds());
        if (index.size() < 10'000)
            return fail(QStringLiteral("the index lacks stories"));
    }
    printSpread("search-build", times);
    const Records many = storiesOf(45'000);
    const ProgrammeFigures figures = checksOf(5'000);
    measureFinding(SearchIndex(ItemSources{.records = &many, .catalogues = &*catalogues, .reference = reference->get(), .figures = &figures}));
    return 0;
}

} // namespace waymark::bench
