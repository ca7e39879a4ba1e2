// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screens.h"

#include "app/screenbadges.h"
#include "views/backlog/backlogview.h"
#include "views/board/boardview.h"
#include "views/compliance/complianceview.h"
#include "views/dashboard/dashboardview.h"
#include "views/exceptions/exceptionsview.h"
#include "views/frameworks/frameworksview.h"
#include "views/gate/gateview.h"
#include "views/history/historyview.h"
#include "views/people/peopleview.h"
#include "views/progress/progressview.h"
#include "views/reviews/reviewsview.h"
#include "views/risks/risksview.h"
#include "views/roadmap/roadmapview.h"
#include "views/settings/settingsview.h"
#include "views/shared/mnemonics.h"
#include "views/targets/targetsview.h"
#include "views/threats/threatsview.h"
#include "views/trace/traceview.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace waymark {

namespace {

template <typename T>
Screen* make(const ScreenContext& context, QWidget* parent)
{
    return new T(context, parent);
}

constexpr ScreenEntry table[] = {
    {"dashboard", QT_TRANSLATE_NOOP("Screens", "Overview"), QT_TRANSLATE_NOOP("Screens", "&Dashboard"), "dashboard",
     make<DashboardView>},
    {"roadmap", QT_TRANSLATE_NOOP("Screens", "Plan"), QT_TRANSLATE_NOOP("Screens", "&Roadmap"), "roadmap",
     make<RoadmapView>, ScreenTask::Sprints, roadmapBadge},
    {"backlog", QT_TRANSLATE_NOOP("Screens", "Plan"), QT_TRANSLATE_NOOP("Screens", "Bac&klog"), "backlog",
     make<BacklogView>, ScreenTask::Stories | ScreenTask::Splits, backlogBadge},
    {"board", QT_TRANSLATE_NOOP("Screens", "Plan"), QT_TRANSLATE_NOOP("Screens", "&Board"), "board", make<BoardView>, {},
     boardBadge},
    {"progress", QT_TRANSLATE_NOOP("Screens", "Plan"), QT_TRANSLATE_NOOP("Screens", "Progre&ss"), "progress",
     make<ProgressView>},
    {"threats", QT_TRANSLATE_NOOP("Screens", "Plan"), QT_TRANSLATE_NOOP("Screens", "&Threats"), "threats",
     make<ThreatsView>, {}, threatsBadge},
    {"people", QT_TRANSLATE_NOOP("Screens", "Plan"), QT_TRANSLATE_NOOP("Screens", "Peop&le"), "people",
     make<PeopleView>, ScreenTask::People},
    {"compliance", QT_TRANSLATE_NOOP("Screens", "Assure"), QT_TRANSLATE_NOOP("Screens", "&Compliance"), "compliance",
     make<ComplianceView>, ScreenTask::Checks, complianceBadge},
    {"reviews", QT_TRANSLATE_NOOP("Screens", "Assure"), QT_TRANSLATE_NOOP("Screens", "Re&views"), "review",
     make<ReviewsView>, ScreenTask::Reviews, reviewsBadge},
    {"exceptions", QT_TRANSLATE_NOOP("Screens", "Assure"), QT_TRANSLATE_NOOP("Screens", "E&xceptions"), "exception",
     make<ExceptionsView>, ScreenTask::Exceptions, exceptionsBadge},
    {"gate", QT_TRANSLATE_NOOP("Screens", "Assure"), QT_TRANSLATE_NOOP("Screens", "G&ate"), "gate", make<GateView>,
     ScreenTask::Gates},
    {"risks", QT_TRANSLATE_NOOP("Screens", "Assure"), QT_TRANSLATE_NOOP("Screens", "R&isks"), "risk", make<RisksView>,
     ScreenTask::Risks, risksBadge},
    {"targets", QT_TRANSLATE_NOOP("Screens", "Assure"), QT_TRANSLATE_NOOP("Screens", "Tar&gets"), "target",
     make<TargetsView>},
    {"frameworks", QT_TRANSLATE_NOOP("Screens", "Reference"), QT_TRANSLATE_NOOP("Screens", "&Frameworks"), "layers",
     make<FrameworksView>, ScreenTask::Items, frameworksBadge},
    {"trace", QT_TRANSLATE_NOOP("Screens", "Reference"), QT_TRANSLATE_NOOP("Screens", "Trac&e"), "trace",
     make<TraceView>, ScreenTask::Traces},
    {"history", QT_TRANSLATE_NOOP("Screens", "Reference"), QT_TRANSLATE_NOOP("Screens", "&History"), "history",
     make<HistoryView>, ScreenTask::Histories},
    {"settings", footOfRail, QT_TRANSLATE_NOOP("Screens", "Setti&ngs"), "settings", make<SettingsView>,
     ScreenTask::Properties},
};

} // namespace

QString ScreenEntry::groupText() const
{
    return isAtFoot() ? QString() : QCoreApplication::translate("Screens", group);
}

QString ScreenEntry::nameText() const
{
    return QCoreApplication::translate("Screens", name);
}

QString ScreenEntry::plainName() const
{
    return withoutMnemonics(nameText());
}

QKeySequence ScreenEntry::shortcut() const
{
    return QKeySequence::mnemonic(nameText());
}

std::span<const ScreenEntry> screenTable()
{
    return table;
}

} // namespace waymark
