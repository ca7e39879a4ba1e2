// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/reportrequest.h"

#include "model/programme/namedplaces.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// Why an option isn't for a kind; empty: it is.
QString misfit(ReportKind kind, const QString& option)
{
    if (option == u"kind")
        return {};
    if (option == u"workload" || option == u"lens")
        return kind == ReportKind::Review ? QString() : u"--%1 is for --kind review only"_s.arg(option);
    if (kind == ReportKind::Review)
        return u"--%1 is not for --kind review: a workload says itself whose results are its evidence, and its answers "
                "have no past but milestones"_s.arg(option);
    if (option == u"sprint" && kind != ReportKind::Sprint)
        return u"--sprint is for --kind sprint only"_s;
    if (option == u"as-of" && kind == ReportKind::Sprint)
        return u"--as-of is not for --kind sprint: it tells of the plan as it is now"_s;
    if (option == u"as-of" && kind == ReportKind::Risks)
        return u"--as-of is not for --kind risks: the registry is as it is now"_s;
    return {};
}

} // namespace

Result<ReportKind> kindOf(const ReportOptions& options)
{
    const QString name = options.value(u"kind"_s, u"programme"_s);
    const auto kind = fromWord<ReportKind>(name == u"dashboard" ? u"programme"_s : name);
    if (!kind)
        return Error{.message = u"there is no report of the kind \"%1\"; there are programme, compliance, sprint, risks and review"_s.arg(name)};
    QStringList given = options.keys();
    given.sort(); // the same error each time
    for (const QString& option : std::as_const(given))
        if (const QString why = misfit(*kind, option); !why.isEmpty())
            return Error{.message = why};
    return *kind;
}

Result<ReportRequest> requestOf(const ReportOptions& options, const Records& records, const QDateTime& now)
{
    const auto kind = kindOf(options);
    if (!kind)
        return kind.error();
    ReportRequest request{.kind = *kind, .now = now};
    if (options.contains(u"sprint"_s)) {
        const auto sprint = sprintNamed(options.value(u"sprint"_s), records);
        if (!sprint)
            return sprint.error();
        request.sprint = sprint->id;
    }
    if (options.contains(u"environment"_s)) {
        const auto environment = environmentNamed(options.value(u"environment"_s), records);
        if (!environment)
            return environment.error();
        request.environment = *environment;
    }
    if (options.contains(u"as-of"_s)) {
        const auto moment = pastMomentNamed(options.value(u"as-of"_s), records, now);
        if (!moment)
            return Error{.message = u"--as-of: "_s + moment.error().message};
        request.asOf = *moment;
    }
    if (*kind == ReportKind::Review) {
        auto reviews = chosenReviews(records, {.workload = options.value(u"workload"_s), .lensKey = options.value(u"lens"_s)});
        if (!reviews)
            return Error{.message = reviews.error().message};
        request.reviews = *std::move(reviews);
    }
    return request;
}

} // namespace waymark
