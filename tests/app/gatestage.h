// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/commandline.h"
#include "tests/support/planningbox.h"

#include <QMap>

namespace waymark {

/// A clause of a policy, with what it asks for.
inline QJsonObject clause(const char* id, const QString& member = {}, const QJsonValue& value = {})
{
    QJsonObject object{{u"id"_s, QLatin1String(id)}};
    if (!member.isEmpty())
        object.insert(member, value);
    return object;
}

/// Sprint 4 began on 2026-03-02 and may go to production on the 3rd, until a test spoils that.
class GateStage : public CommandLine {
public:
    using CommandLine::run;
    PlanningBox box;
    Story story = aStory(u"A-1"_s);
    Risk risk{.reference = u"R-1"_s, .title = u"A risk"_s, .currentLikelihood = 3, .currentImpact = 3};
    QMap<QString, std::pair<QString, QString>> checks; ///< status and severity by id
    bool isImported = true;
    bool isPartial = false;
    QJsonArray clauses = {clause("mustsDone"),
                          clause("checksPassed"),
                          clause("compliance", u"min"_s, 85),
                          clause("severeFailures", u"max"_s, 0),
                          clause("errors", u"max"_s, 0),
                          clause("fresh"),
                          clause("noExpiredException"),
                          clause("riskAppetite"),
                          clause("requiredScopes", u"scopes"_s, QJsonArray{QJsonObject{{u"tool"_s, u"unit"_s}, {u"target"_s, u"plat*"_s}}})};

    GateStage()
    {
        startAnew();
        const Sprint sprint = aSprint(4);
        story.sprint = sprint.id;
        story.priority = Priority::Must;
        story.status = StoryStatus::Done;
        box.add(sprint, story, risk);
        box.prove(story.id, u"a"_s);
        for (const QString& id : u"a b c d e f g h i j"_s.split(u' '))
            checks.insert(id, {u"passed"_s, u"low"_s});
    }

    /// Exit code of the gate, after all results were imported.
    int judge(const QStringList& more = {u"--json"_s})
    {
        if (isImported && import(u"2026-03-02T06:00:00Z"_s, u"platform"_s, checks, isPartial) != 0)
            return -3;
        const QString policy = write(u"policy.json"_s, QJsonDocument(QJsonObject{{u"clauses"_s, clauses}}).toJson());
        return gate(QStringList{u"--as-of"_s, u"2026-03-03"_s, u"--policy"_s, policy} + more);
    }

    int gate(const QStringList& more) { return run(QStringList{u"gate"_s, box.file(), u"--sprint"_s, u"4"_s} + more); }

    int import(const QString& time, const QString& target, const QMap<QString, std::pair<QString, QString>>& outcomes, bool partial = false)
    {
        QJsonArray list;
        for (auto it = outcomes.cbegin(); it != outcomes.cend(); ++it)
            list.append(QJsonObject{{u"id"_s, it.key()}, {u"status"_s, it->first}, {u"severity"_s, it->second}, {u"resource"_s, u"r"_s}});
        const QString file = write(target + u".json"_s, QJsonDocument(QJsonObject{{u"schema"_s, u"results/1"_s},
                                                                                  {u"tool"_s, u"unit"_s},
                                                                                  {u"target"_s, target},
                                                                                  {u"time"_s, time},
                                                                                  {u"results"_s, list}}).toJson());
        return run(QStringList{u"import"_s, box.file(), file} + (partial ? QStringList{u"--partial"_s} : QStringList()));
    }

    /// Approved; by default it has run out the day before the gate is judged.
    void except(const QString& checkId, ExceptionKind kind, const QDate& lastDay = QDate(2026, 3, 2))
    {
        const auto inserted = box.edit([&](Edit& edit) -> Result<void> {
            const auto check = edit.check(u"unit"_s, checkId);
            if (!check)
                return check.error();
            ExceptionRecord exception{.reference = u"EX-1"_s, .kind = kind, .check = *check, .reason = u"Pilot"_s,
                                      .owner = u"Carla"_s, .requester = u"Anna"_s, .requested = someTime(),
                                      .approver = u"Bernd"_s, .approved = someTime(), .expiry = lastDay};
            if (kind == ExceptionKind::Attestation) {
                exception.attested = Outcome::Passed;
                exception.evidence = u"Seen"_s;
            }
            return edit.insert(exception);
        });
        QVERIFY(inserted);
    }

    void change(const std::function<void(Story&)>& how)
    {
        Story after = box.story(u"A-1"_s);
        how(after);
        QVERIFY(box.edit([&](Edit& edit) { return edit.update(box.story(u"A-1"_s), after); }));
    }

    QStringList missed() const
    {
        QStringList ids;
        for (const QJsonValue& each : json().value(u"clauses").toArray())
            if (!each.toObject().value(u"holds").toBool())
                ids << each.toObject().value(u"id").toString();
        return ids;
    }
    QJsonObject document() const { return json(); }
    QByteArray output() const { return m_output; }
    QByteArray errors() const { return m_errors; }
    QString written(const QString& name, const QByteArray& content) { return write(name, content); }
};

} // namespace waymark
