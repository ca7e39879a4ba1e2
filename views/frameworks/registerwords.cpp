// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/registerwords.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RegisterWords)
};

} // namespace

QString signText(PolicyStatus status)
{
    switch (status) {
    case PolicyStatus::Draft: return Text::tr("Draft");
    case PolicyStatus::InForce: return Text::tr("In force");
    case PolicyStatus::Withdrawn: return Text::tr("Withdrawn");
    }
    Q_UNREACHABLE();
}

QString signText(GameDayOutcome outcome)
{
    switch (outcome) {
    case GameDayOutcome::Planned: return Text::tr("Planned");
    case GameDayOutcome::Met: return Text::tr("Met");
    case GameDayOutcome::PartlyMet: return Text::tr("Partly met");
    case GameDayOutcome::NotMet: return Text::tr("Not met");
    case GameDayOutcome::Cancelled: return Text::tr("Cancelled");
    }
    Q_UNREACHABLE();
}

QString signText(PolicyDraft::Fate fate)
{
    switch (fate) {
    case PolicyDraft::Fate::Added: return Text::tr("Added");
    case PolicyDraft::Fate::Changed: return Text::tr("Changed");
    case PolicyDraft::Fate::Unchanged: return Text::tr("There already");
    case PolicyDraft::Fate::Refused: return Text::tr("Refused");
    }
    Q_UNREACHABLE();
}

QString signName(GameDayOutcome outcome)
{
    switch (outcome) {
    case GameDayOutcome::Planned: return QStringLiteral("clock");
    case GameDayOutcome::Met: return QStringLiteral("passed");
    case GameDayOutcome::PartlyMet: return QStringLiteral("proposed");
    case GameDayOutcome::NotMet: return QStringLiteral("failed");
    case GameDayOutcome::Cancelled: return QStringLiteral("not-applicable");
    }
    Q_UNREACHABLE();
}

Tone toneOf(GameDayOutcome outcome)
{
    switch (outcome) {
    case GameDayOutcome::Planned: return Tone::Accent;
    case GameDayOutcome::Met: return Tone::Passed;
    case GameDayOutcome::PartlyMet: return Tone::Skipped;
    case GameDayOutcome::NotMet: return Tone::Failed;
    case GameDayOutcome::Cancelled: return Tone::Muted;
    }
    Q_UNREACHABLE();
}

} // namespace waymark
