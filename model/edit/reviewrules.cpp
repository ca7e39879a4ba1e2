// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/reviewrules.h"

#include "model/domain/textlimits.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewRules)
};

bool isSameName(const QString& one, const QString& other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<QString> workloadFault(const Workload& workload)
{
    if (workload.name.simplified().isEmpty())
        return Text::tr("a workload needs a name");
    for (const QString& line : {workload.name, workload.environment, workload.hostType})
        if (line.size() > longestLine)
            return Text::tr("a name, environment or host type has at most %1 characters").arg(longestLine);
    if (workload.gdpr && !workload.personalData)
        return Text::tr("where the GDPR applies there is personal data");
    return std::nullopt;
}

std::optional<QString> nameFault(const Workload& workload, const Workload& other)
{
    if (!isSameName(workload.name, other.name))
        return std::nullopt;
    return Text::tr("there is a workload called %1 already").arg(other.name);
}

std::optional<QString> lensFault(const LensRecord& lens)
{
    if (lens.key.trimmed().isEmpty())
        return Text::tr("a lens needs a key, by which its editions are known");
    if (lens.document.trimmed().isEmpty())
        return Text::tr("there is no lens in an empty document");
    if (!lens.document.startsWith(u'{') || lensNameIn(lens.document).isEmpty())
        return Text::tr("the document holds no lens that has a name");
    if (lens.name.simplified().isEmpty())
        return Text::tr("a lens needs a name");
    for (const QString& line : {lens.key, lens.name, lens.version, lens.source})
        if (line.size() > longestLine)
            return Text::tr("a lens's name, version or source has at most %1 characters").arg(longestLine);
    return std::nullopt;
}

std::optional<QString> notesFault(const QString& before, const QString& after)
{
    if (after.size() <= longestNotes || after == before)
        return std::nullopt;
    return Text::tr("notes have at most %1 characters, and these have %2").arg(longestNotes).arg(after.size());
}

std::optional<QString> milestoneFault(const Milestone& milestone)
{
    if (milestone.name.simplified().isEmpty())
        return Text::tr("a milestone needs a name");
    if (milestone.name.size() > longestLine)
        return Text::tr("a milestone's name has at most %1 characters").arg(longestLine);
    if (!milestone.document.startsWith(u'{'))
        return Text::tr("there is nothing that the milestone could keep");
    return std::nullopt;
}

std::optional<QString> nameFault(const Milestone& milestone, const Milestone& other)
{
    if (milestone.review != other.review || !isSameName(milestone.name, other.name))
        return std::nullopt;
    return Text::tr("the review has a milestone called %1 already").arg(other.name);
}

QString lensNameIn(const QString& document)
{
    return QJsonDocument::fromJson(document.toUtf8()).object().value(u"name").toString().simplified();
}

} // namespace waymark
