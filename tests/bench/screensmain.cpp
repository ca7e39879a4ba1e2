// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures screens that paint, over 10,000 stories.
#include "tests/bench/bigprogramme.h"
#include "tests/bench/edittimes.h"
#include "tests/bench/screens.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "views/backlog/backlogmodel.h"
#include "views/backlog/backlogview.h"
#include "views/board/boardview.h"
#include "views/dashboard/dashboardview.h"
#include "views/people/peopleview.h"
#include "views/progress/progressview.h"
#include "views/reviews/reviewsview.h"
#include "views/roadmap/roadmapview.h"
#include "views/shared/cellmodel.h"
#include "views/shared/theme.h"
#include "views/threats/threatsview.h"
#include "views/trace/traceview.h"

#include <QAbstractItemView>
#include <QApplication>

using namespace waymark;
using namespace waymark::bench;

namespace {

/// Stories in sight in a list or tree, by the role that has their ids.
std::vector<StoryId> listed(const ShownScreen& shown, const char* name, int role)
{
    std::vector<StoryId> stories;
    const auto* list = shown.screen().findChild<QAbstractItemView*>(QLatin1String(name));
    for (int y = 4; list && y < list->viewport()->height(); y += 8) {
        const QModelIndex index = list->indexAt({list->viewport()->width() / 2, y}).siblingAtColumn(0);
        const auto id = StoryId::parse(index.data(role).toString());
        if (id && (stories.empty() || stories.back() != *id))
            stories.push_back(*id);
    }
    return stories;
}

std::vector<StoryId> onBoard(const ShownScreen& shown)
{
    std::vector<StoryId> stories;
    if (const auto* canvas = shown.screen().findChild<BoardCanvas*>())
        for (const int row : canvas->places().rowsWithin(canvas->viewport()->rect().translated(canvas->offset())))
            stories.push_back(canvas->model().rowAt(row).story.id);
    return stories;
}

/// Any: no single one is in sight.
std::vector<StoryId> some(const ShownScreen& shown)
{
    std::vector<StoryId> stories;
    for (const Story& story : shown.workspace().records().stories().first(40))
        stories.push_back(story.id);
    return stories;
}

/// Likewise; none, if nothing is measured that matters.
std::vector<StoryId> besideProof(const ShownScreen& shown)
{
    return waitForProof(shown) ? some(shown) : std::vector<StoryId>();
}

template <typename T>
Screen* make(const ScreenContext& context)
{
    return new T(context);
}

struct Verb {
    const char* name;
    ShownScreen::Maker make;
    std::vector<StoryId> (*inSight)(const ShownScreen& shown); ///< the stories that are edited
    int (*more)(ShownScreen& shown);                           ///< may be null
};

constexpr Verb verbs[] = {
    {"board", make<BoardView>, onBoard, measureBoard},
    {"backlog", make<BacklogView>, [](const ShownScreen& shown) { return listed(shown, "storyTree", StoryRole); }, measureArranging},
    {"roadmap", make<RoadmapView>, [](const ShownScreen& shown) { return listed(shown, "cellStories", KeyRole); }, measurePlanning},
    {"dashboard", make<DashboardView>, some, nullptr},
    {"progress", make<ProgressView>, some, nullptr},
    {"people", make<PeopleView>, [](const ShownScreen& shown) { return listed(shown, "ownedTable", KeyRole); }, nullptr},
    {"threats", make<ThreatsView>, [](const ShownScreen& shown) { return listed(shown, "abuseCases", KeyRole); }, nullptr},
    {"reviews", make<ReviewsView>, besideProof, measureReviews},
    {"trace", make<TraceView>, some, measurePicture}};

int measure(const Verb& verb, const QString& file, const Catalogues& catalogues)
{
    const auto workspace = openBigProgramme(file);
    if (!workspace)
        return fail(workspace.error().message);
    ShownScreen shown(**workspace, catalogues);
    const auto opened = shown.open(verb.make);
    if (!opened)
        return fail(opened.error().message);
    const QByteArray prefix = QByteArray(verb.name) + '-';
    print((prefix + "open").constData(), *opened, "ms");
    const auto stories = verb.inSight(shown);
    if (stories.empty())
        return fail(QStringLiteral("no story is in sight, or no proof"));
    const auto times = timeEdits(**workspace,
                                 {.count = 50,
                                  .edit = [&](size_t i) { return changeStory(**workspace, stories[i % stories.size()], i); },
                                  .shown = [&] { shown.paint(); },
                                  .settled = [&] { shown.settle(); }});
    if (const int code = printEdits(prefix, times); code != 0)
        return code;
    printSpread((prefix + "figures").constData(), shown.figureTimes());
    printSpread((prefix + "records").constData(), shown.recordTimes());
    if (const auto scrolled = shown.scrollTimes(); !scrolled.empty())
        printSpread((prefix + "scroll").constData(), scrolled);
    return verb.more ? verb.more(shown) : 0;
}

} // namespace

/// make WORKSPACE, then board|backlog|roadmap|dashboard|progress|people|threats|reviews|trace WORKSPACE.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Theme theme;
    theme.apply(Theme::Choice::Dark);
    const QString wanted = QCoreApplication::arguments().value(1);
    const QString file = QCoreApplication::arguments().value(2);
    const auto catalogues = Catalogues::loadBuiltIn();
    if (!catalogues)
        return fail(catalogues.error().message);
    if (wanted == QLatin1String("make")) {
        const auto made = makeBigProgramme(file, *catalogues);
        return made ? 0 : fail(made.error().message);
    }
    for (const Verb& verb : verbs)
        if (wanted == QLatin1String(verb.name))
            return measure(verb, file, *catalogues);
    return fail(QStringLiteral("no such screen"));
}
