// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/targets/targetwordsmodel.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

} // namespace

QString targetKindText(TargetKind kind)
{
    switch (kind) {
    case TargetKind::Account: return Text::tr("Account");
    case TargetKind::Region: return Text::tr("Region");
    case TargetKind::Image: return Text::tr("Image");
    case TargetKind::Repository: return Text::tr("Repository");
    case TargetKind::Host: return Text::tr("Host");
    case TargetKind::Other: return Text::tr("Other");
    }
    Q_UNREACHABLE();
}

QString fieldHead(TargetField field)
{
    switch (field) {
    case TargetField::Name: return Text::tr("Name");
    case TargetField::Environment: return Text::tr("Environment");
    case TargetField::Owner: return Text::tr("Owner");
    case TargetField::Classification: return Text::tr("Data");
    }
    Q_UNREACHABLE();
}

QString fieldName(TargetField field)
{
    switch (field) {
    case TargetField::Name: return Text::tr("name");
    case TargetField::Environment: return Text::tr("environment");
    case TargetField::Owner: return Text::tr("owner");
    case TargetField::Classification: return Text::tr("data classification");
    }
    Q_UNREACHABLE();
}

std::optional<TargetField> fieldAt(int column, int first)
{
    const int place = column - first;
    return place >= 0 && place < static_cast<int>(allTargetFields.size())
        ? std::optional(allTargetFields[static_cast<size_t>(place)])
        : std::nullopt;
}

QString assignmentText(TargetField field, const QString& which, const QString& value)
{
    return value.isEmpty() ? Text::tr("Clear the %1 of %2", "field, target").arg(fieldName(field), which)
                           : Text::tr("Set the %1 of %2 to %3", "field, target, value").arg(fieldName(field), which, value);
}

} // namespace waymark
