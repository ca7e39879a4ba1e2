// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/recordnames.h"

#include "model/edit/records.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RecordNames)
};

QString nameOf(const Records&, const Sprint& sprint)
{
    return Text::tr("Sprint %1").arg(sprint.number);
}
QString nameOf(const Records&, const Story& story)
{
    return story.reference;
}
QString nameOf(const Records&, const Person& person)
{
    return person.name;
}
QString nameOf(const Records&, const Target& target)
{
    return target.name.isEmpty() ? target.identity : target.name;
}
QString nameOf(const Records&, const ThreatElement& element)
{
    return element.name;
}
QString nameOf(const Records& records, const SprintClosure& closure)
{
    const Sprint* sprint = records.of<Sprint>().find(closure.sprint);
    return sprint ? nameOf(records, *sprint) : QString();
}

QString nameOf(const Records&, const ExceptionRecord& exception)
{
    return exception.reference;
}
QString nameOf(const Records&, const Risk& risk)
{
    return risk.reference;
}
QString nameOf(const Records&, const Policy& policy)
{
    return policy.reference;
}
QString nameOf(const Records&, const GameDay& gameDay)
{
    return gameDay.reference;
}

QString nameOf(const Records&, const Workload& workload)
{
    return workload.name;
}
QString nameOf(const Records&, const LensRecord& lens)
{
    return lens.version.isEmpty() ? lens.name : Text::tr("%1 (%2)", "lens, its version").arg(lens.name, lens.version);
}
QString nameOf(const Records& records, const Review& review)
{
    const Workload* workload = records.of<Workload>().find(review.workload);
    const LensRecord* lens = records.of<LensRecord>().find(review.lens);
    return workload && lens ? Text::tr("%1 by %2", "workload, lens").arg(workload->name, lens->name) : QString();
}
QString nameOf(const Records&, const Answer& answer)
{
    return answer.question;
}

template <typename T>
QString named(const Records& records, const QString& value)
{
    const auto id = decltype(T::id)::parse(value);
    const T* row = id ? records.of<T>().find(*id) : nullptr;
    return row ? nameOf(records, *row) : Text::tr("(removed)");
}

} // namespace

NameOfValue namesIn(const Records& records, const QHash<CheckKey, CheckUnit>& checks)
{
    return [&records, checks](const QString& field, const QString& value) -> QString {
        if (field == QLatin1String("sprint_id"))
            return named<Sprint>(records, value);
        if (field == QLatin1String("story_id") || field == QLatin1String("other_story_id"))
            return named<Story>(records, value);
        if (field == QLatin1String("owner_id") || field == QLatin1String("person_id") || field == QLatin1String("lead_id"))
            return named<Person>(records, value);
        if (field == QLatin1String("target_id"))
            return named<Target>(records, value);
        if (field == QLatin1String("element_id"))
            return named<ThreatElement>(records, value);
        if (field == QLatin1String("closure_id"))
            return named<SprintClosure>(records, value);
        if (field == QLatin1String("exception_id"))
            return named<ExceptionRecord>(records, value);
        if (field == QLatin1String("risk_id"))
            return named<Risk>(records, value);
        if (field == QLatin1String("policy_id"))
            return named<Policy>(records, value);
        if (field == QLatin1String("game_day_id"))
            return named<GameDay>(records, value);
        if (field == QLatin1String("workload_id"))
            return named<Workload>(records, value);
        if (field == QLatin1String("lens_id"))
            return named<LensRecord>(records, value);
        if (field == QLatin1String("review_id"))
            return named<Review>(records, value);
        if (field == QLatin1String("answer_id"))
            return named<Answer>(records, value);
        if (field == QLatin1String("check_id"))
            return checks.value(CheckKey(value.toLongLong())).checkId;
        return {};
    };
}

} // namespace waymark
