// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measures.h"

#include "model/catalog/catalogues.h"
#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"
#include "model/programme/boundary.h"
#include "model/programme/exceptionsread.h"
#include "model/programme/lensshelf.h"
#include "model/programme/programmefigures.h"
#include "model/score/deadlines.h"

#include <algorithm>

namespace waymark::bench {

namespace {

struct Question {
    const char* name;
    ResultFilter filter;
};

std::vector<Question> questions()
{
    std::vector<Question> list = {{"page-severity", {.sortBy = ResultColumn::Severity}},
                                  {"page-failed", {.outcomes = {Outcome::Failed}}},
                                  {"page-check-text", {.checkText = QStringLiteral("check_49")}},
                                  {"page-resource-text", {.resourceText = QStringLiteral("team-42")}},
                                  {"page-text-of-all", {.resourceText = QStringLiteral("resource")}},
                                  {"page-text-of-none", {.resourceText = QStringLiteral("team-420")}},
                                  {"page-text-late", // only where the severity is the lowest but one
                                   {.resourceText = QStringLiteral("service41:"), .sortBy = ResultColumn::Severity}},
                                  {"page-both-texts",
                                   {.checkText = QStringLiteral("check_1"), .resourceText = QStringLiteral("/77")}}};
    const std::pair<const char*, ResultColumn> sorts[] = {
        {"page-by-outcome", ResultColumn::Outcome},   {"page-by-check", ResultColumn::Check},
        {"page-by-resource", ResultColumn::Resource}, {"page-by-target", ResultColumn::Target},
        {"page-by-since", ResultColumn::Since}};
    for (const auto& [name, column] : sorts)
        list.push_back({name, {.sortBy = column}});
    list.push_back({"page-descending", {.sortBy = ResultColumn::Check, .descending = true}});
    return list;
}

/// Else what was put into the workspace to be worth measuring has no part in the figures.
bool hasAll(const ProgrammeFigures& figures)
{
    return figures.reviews.size() == 2 && figures.overdue.value.value_or(0) > 0 && !figures.exceptions.inForce.empty()
        && std::ranges::all_of(figures.reviews, [](const ReviewTotals& review) { return review.contradicted > 0; });
}

/// What overdue failures alone take of the figures.
Result<void> readOverdue(const QString& file, const Records& records)
{
    const auto reader = EvidenceReader::open(file);
    if (!reader)
        return reader.error();
    const FigureRequest request{.now = judgedAt()};
    const auto exceptions = readExceptions(*reader, records, request, Boundary(records, QStringList()));
    if (!exceptions)
        return exceptions.error();
    const Stopwatch watch;
    const auto counts = reader->overdue(overdueMoments(request.moment(), records.properties()), exceptions->reaches);
    if (!counts)
        return counts.error();
    print("overdue", watch.milliseconds(), "ms");
    return {};
}

} // namespace

int measurePages(const QStringList& arguments)
{
    for (const Question& question : questions()) {
        std::vector<double> pages;
        for (int round = 0; round < 5; ++round) {
            const Stopwatch watch;
            const auto reader = EvidenceReader::open(arguments.value(0));
            if (!reader)
                return fail(reader.error().message);
            const auto page = reader->page(question.filter, 0, 100);
            if (!page)
                return fail(page.error().message);
            pages.push_back(watch.milliseconds());
        }
        printSpread(question.name, pages);
    }
    return 0;
}

int measureFigures(const QStringList& arguments)
{
    const auto workspace = Workspace::open(arguments.value(0), {.author = QStringLiteral("bench"), .pollInterval = 0});
    const auto catalogues = Catalogues::loadBuiltIn();
    if (!workspace || !catalogues)
        return fail(QStringLiteral("the workspace or the catalogues can't be opened"));
    LensShelf lenses; // kept by whoever computes figures again and again
    std::vector<double> times;
    for (int round = -1; round < 40; ++round) {
        const Stopwatch watch;
        const auto reader = EvidenceReader::open(arguments.value(0));
        if (!reader)
            return fail(reader.error().message);
        const auto figures = programmeFigures(*reader, (*workspace)->records(), *catalogues,
                                              FigureRequest{.now = judgedAt(), .lenses = &lenses});
        if (!figures)
            return fail(figures.error().message);
        if (!hasAll(*figures))
            return fail(QStringLiteral("nothing is overdue, excepted or contradicted"));
        if (round < 0)
            print("figures-first", watch.milliseconds(), "ms");
        else
            times.push_back(watch.milliseconds());
    }
    printSpread("figures", times);
    const auto overdue = readOverdue(arguments.value(0), (*workspace)->records());
    return overdue ? 0 : fail(overdue.error().message);
}

} // namespace waymark::bench
