// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/gatecommand.h"

#include "app/cli/asof.h"
#include "model/domain/gatepolicyfile.h"
#include "model/domain/heldfile.h"
#include "model/edit/evidencereader.h"
#include "model/programme/gatefigures.h"
#include "model/report/gatejson.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// Errors: Io, Parse, with the file's name.
Result<SprintPolicy> readPolicy(const QString& name)
{
    constexpr qint64 most = 2'000'000; // the policy itself says what is too long
    if (auto allowed = HeldFile::checkFree(name); !allowed)
        return allowed.error();
    QFile file(name);
    const QByteArray json = file.open(QIODevice::ReadOnly) ? file.read(most) : QByteArray();
    if (file.error() != QFileDevice::NoError)
        return Error{.code = Error::Code::Io,
                     .message = u"The gate policy %1 can't be read: %2."_s.arg(name, file.errorString())};
    auto policy = parseGatePolicy(json);
    if (!policy)
        return policy.error();
    return SprintPolicy{.policy = *std::move(policy),
                        .source = SprintPolicy::Source::Given,
                        .document = QString::fromUtf8(json)};
}

QString overrideText(const GateOverride& overridden)
{
    const QString decided = overridden.decided.toUTC().toString(Qt::ISODate);
    if (!overridden.stands)
        return u"Refused again: the facts have changed since %1 approved an override (%2)."_s.arg(overridden.approver, decided);
    return u"Overridden: %1 approved that (%2), recorded by %3, for this reason: %4"_s.arg(
        overridden.approver, decided, overridden.author, overridden.reason.simplified());
}

void print(const GateVerdict& verdict, int sprint, const std::optional<QDateTime>& asOf)
{
    printText(verdict.holds ? u"The gate of sprint %1 holds."_s.arg(sprint)
                            : u"The gate of sprint %1 does not hold."_s.arg(sprint));
    if (verdict.overridden)
        printText(overrideText(*verdict.overridden));
    if (asOf)
        printText(u"Checks, runs, exceptions and decisions are as of %1; stories, risks and answers are as they are now."_s.arg(
            asOf->toUTC().toString(Qt::ISODate)));
    if (const QString unjudged = unjudgedText(verdict); !unjudged.isEmpty())
        printText(unjudged);
    for (const GateClause& clause : verdict.clauses) {
        const QString mark = clause.holds ? u"[x]"_s : u"[ ]"_s;
        printText(clause.id.isEmpty() ? u"%1 %2"_s.arg(mark, clause.text)
                                      : u"%1 %2: %3"_s.arg(mark, clause.id, clause.text));
        for (const QString& line : clause.evidence)
            printText(u"      "_s + line);
    }
}

Exit judge(const Workspace& workspace, const Session& session, const GateRequest& request, bool asJson, int number)
{
    const auto evidence = EvidenceReader::open(workspace.file());
    if (!evidence)
        return fail(evidence.error(), workspace.file());
    const auto verdict = judgeGate(*evidence, workspace.records(), session.catalogues, request);
    if (!verdict)
        return verdict.error().code == Error::Code::Invalid ? badUsage(verdict.error().message)
                                                            : fail(verdict.error(), workspace.file());
    if (asJson)
        printJson(gateJson(*verdict, number, request.asOf));
    else
        print(*verdict, number, request.asOf);
    return verdict->holds ? Exit::Fine : Exit::SaysNo;
}

} // namespace

Exit runGate(const Arguments& arguments, const Session& session)
{
    if (!arguments.has(u"sprint"_s))
        return badUsage(u"gate: --sprint N is needed"_s);
    const auto workspace = openWorkspace(arguments, session);
    if (!workspace)
        return fail(workspace.error(), arguments.positionals().front());
    const Records& records = (*workspace)->records();
    const auto sprint = sprintOption(arguments, records);
    if (!sprint)
        return badUsage(sprint.error().message);
    const auto moment = asOf(arguments, records, session.clock->now());
    if (!moment)
        return badUsage(moment.error().message);
    GateRequest request{.sprint = (*sprint)->id, .now = session.clock->now(), .asOf = *moment};
    if (arguments.has(u"policy"_s)) {
        const QString file = arguments.value(u"policy"_s);
        auto policy = readPolicy(file);
        if (!policy)
            return fail(policy.error(), file);
        request.policy = *std::move(policy);
    }
    return judge(**workspace, session, request, arguments.has(u"json"_s), (*sprint)->number);
}

} // namespace waymark::cli
